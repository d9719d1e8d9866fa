import type { Job, JobField } from '../../shared/jobs/job.ts'
import { fromPipelines, toPipelines } from '../../shared/jobs/pipelines.ts'
import { formTexts } from '../../shared/texts/form.ts'
import type { FormField, FormGroup, FormPlan, FormSource, FormValues } from './form-plan.ts'

/** A form over a job; with a source the field for the one object is left out. */
export function planOfJob(job: Job, source?: FormSource): FormPlan {
  const definitions = [...new Set(job.steps.map(step => step.definition))]
  const [only, ...more] = definitions
  return {
    key: source === undefined ? job.id : `${job.id} ${JSON.stringify(source.invocation)}`,
    title: source === undefined ? job.title : formTexts.titleOfMany(job.title, source.count),
    note: only !== undefined && more.length === 0 ? only.name : formTexts.oneUndo(definitions.length),
    definitions,
    ...(source === undefined ? {} : { source }),
    atomic: source === undefined && definitions.length > 1,
    groups: job.columns
      .flatMap((column, index) =>
        column.map(({ title, fields, seldom }): FormGroup => ({
          title,
          ...(seldom === undefined ? {} : { seldom }),
          side: index === 0 ? 'left' : 'right',
          fields: fields.flatMap(name => (source !== undefined && name === job.subject ? [] : fieldsNamed(job, name))),
        })),
      )
      .filter(group => group.fields.length > 0),
    needs: (field, values) => field.required && isUsed(job, field, values),
    pipelines: values => toPipelines(job, values, source?.invocation),
    ...(source === undefined || source.invocation.cmdlet === 'Write-Output'
      ? {}
      : {
          freeze: {
            question: [source.invocation, { cmdlet: 'Select-Object', arguments: [['Property', ['Id']]] }],
            pipelines: (values, ids) =>
              toPipelines(job, values, { cmdlet: 'Write-Output', arguments: [['InputObject', ids]] }),
          },
        }),
    read: (pipelines, current) => (source === undefined ? fromPipelines(job, pipelines, current) : undefined),
  }
}

/** Whether a step that would run takes the field, or is decided by it; steps that do not run need nothing. */
function isUsed(job: Job, field: FormField, values: FormValues): boolean {
  const running = new Set(toPipelines(job, values).flatMap(pipeline => pipeline.map(call => call.cmdlet)))
  const taking = job.steps.filter(step => step.arguments.some(each => 'field' in each && each.field === field.key))
  return taking.length === 0 || running.size === 0 || taking.some(step => running.has(step.definition.name))
}

function fieldsNamed(job: Job, name: string): readonly FormField[] {
  const field = job.fields.find(each => each.name === name)
  return field === undefined ? [] : [formField(job, field)]
}

function formField(job: Job, field: JobField): FormField {
  return {
    key: field.name,
    parameter: field.parameter,
    note: noteOf(job, field),
    required: field.needed === true || field.parameter.required === true,
    ...(field.follows === undefined ? {} : { follows: field.follows }),
  }
}

/** The parameter that the field gives, or the cmdlet that it decides about. */
function noteOf(job: Job, field: JobField): string {
  const taking = job.steps.flatMap(step => step.arguments).filter(each => 'field' in each && each.field === field.name)
  // The parameter that the field was made of; else, where one step takes away and a later one gives, the giving one's word.
  const argument = taking.find(each => each.parameter === field.parameter.name) ?? taking.at(-1)
  if (argument !== undefined) return `-${argument.parameter}`
  const decided = job.steps.find(
    step => step.when?.includes(field.name) === true || step.any?.some(each => each.field === field.name) === true,
  )
  return decided?.definition.name ?? ''
}
