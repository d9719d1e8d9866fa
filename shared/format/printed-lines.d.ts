import type { CmdletDefinition } from '../cmdlet.ts';
import type { Value } from '../values.ts';
export interface PrintOptions {
    /** Places of a line. */
    readonly width: number;
    /** The cmdlets, whose definitions describe how their objects are shown. */
    readonly definitions: readonly CmdletDefinition[];
}
/** The lines that a terminal of that width shows for the values. */
export declare function printedLines(values: Iterable<Value>, { width, definitions }: PrintOptions): Generator<string, void, void>;
