/** The pages that Get-Help shows for about_ names; lists that follow from the program itself are made there. */
export const aboutTexts = {
  language: {
    synopsis: 'How commands and scripts are written.',
    sections: [
      [
        'COMMANDS',
        'A command is a cmdlet, a function or a script with its parameters: Verb-Noun -Parameter value. Names of parameters may be shortened as far as they stay clear, and left out where help gives a position. A bar hands the objects of one command to the next. A semicolon or a new line ends a command; a backtick at the end of a line goes on with the next one.',
      ],
      [
        'TEXT',
        'Single quotes keep text as it stands; two of them inside are one. Double quotes put in $variables and $( ) and know `n, `t and `" behind a backtick. @\' and \'@, or @" and "@, each at the end or the start of a line, hold text of several lines. Typographic quotes and dashes count as the plain ones.',
      ],
      [
        'VALUES',
        "1, 2, 3 is a list, @( ) always is one, and 1..9 counts. @{ Name = 'Ann' } is a hash table, and @name hands one over as parameters. 5GB is a number. $null is nothing, $true and $false are yes and no.",
      ],
      [
        'STATEMENTS',
        'if, elseif and else; switch with -Wildcard, -Regex, -Exact and -CaseSensitive; foreach, for, while, do while and do until with break, continue and labels; function and filter with param, begin, process and end; try, catch and finally; trap, throw, return and exit. & calls a script block or a script, a dot runs it in the scope where it stands.',
      ],
    ],
    operators: 'OPERATORS',
    types: 'TYPES',
    methods: 'METHODS OF TEXT',
    statics: 'MEMBERS OF TYPES',
  },
  cmdlets: {
    synopsis: 'Every cmdlet there is, snap-in by snap-in.',
    intro: 'Get-Help NAME explains one, Get-Command -Noun lists those about one thing.',
  },
  aliases: { synopsis: 'The short names of cmdlets.' },
  commonParameters: {
    synopsis: 'Parameters that every cmdlet takes.',
    writing: 'ALSO OF CMDLETS THAT CHANGE SOMETHING',
  },
  deviations: {
    synopsis: 'Where this shell differs from PowerShell.',
    sections: [
      [
        'NOT THERE',
        'Classes, background jobs, remoting, modules, native programs and .NET beyond the types and members of about_Language. A script that uses one of these gets an error that names it and says what to do instead. Set-StrictMode is accepted and changes nothing. Add-Member adds properties with a value, none that calculate; Select-Object calculates. Aliases are those that Get-Alias lists, the comments of a function are no help to it, and $Host has nothing to call.',
      ],
      [
        'NUMBERS AND DATES',
        'Dates are shown as 2011-03-04 10:30:00, without the time at midnight. Numbers are doubles, also where a script says decimal; whole ones are exact up to 9007199254740991, and all their digits are shown: 0.1 + 0.2 is 0.30000000000000004. Export-Csv and ConvertTo-Csv write dates in ISO 8601, in UTC.',
      ],
      [
        'ARGUMENTS',
        'A parameter that says yes or no also takes the words True, False, Yes and No, as files have them; other text is refused and never counts as yes.',
      ],
      [
        'FILES',
        'Encodings are recognized when a file is read: UTF-8, UTF-16 with a mark, else Windows-1252. Export-Csv writes UTF-8 with a mark and no line #TYPE unless asked. A file gets its name when it is whole. Under -WhatIf no file is written. A backslash separates folders everywhere.',
      ],
      [
        'SECRETS',
        'A parameter for a password takes plain text as well as a SecureString. ConvertFrom-SecureString needs -Key, since there is no key of an account to keep secrets by. Passwords stand in no history, transcript, journal or preview; a line that may hold one is not kept. A text that is given to a variable of a neutral name, such as $p, on a line of its own cannot be known for one and is kept: use Read-Host -AsSecureString, Get-Credential or -GeneratePassword. A generated password is shown once.',
      ],
      [
        'CHANGES',
        'Each object is one step: it is done wholly or not at all, and is recorded with the command that did it. Undo-TenantChange takes a run back. -WhatIf shows the fields that would change, and later commands of the run see what the earlier ones would have done.',
      ],
      [
        'LIMITS',
        'A regular expression has 75 milliseconds, and a second more for each million characters of the text. Up to 200 calls may be inside one another. $env: is read only, and only for harmless variables.',
      ],
    ],
  },
} as const
