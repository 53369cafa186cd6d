# The calculator in English: what every part of the first screen needs. Every message also stands in the file of the same name in the other languages; the build compares them.

title = What better customer experience is worth
privacy = Everything is computed in this page, in your browser. Nothing you enter is sent or stored anywhere; a case leaves only as the file you save or the link you copy.
unnamed = Without a name
dismiss = Close

## Tools

tools-case = The case
tools-page = Language, currency and theme
tool-examples = Examples
tool-open = Open
tool-save = Save
tool-workbook = Excel
tool-link = Copy a link
tool-print = Print
tool-undo = Undo
tool-redo = Redo
tool-reset = Back to the start
tool-currency = Currency
tool-theme = Theme
theme-auto = Auto
theme-light = Light
theme-dark = Dark

## Examples

example-illustrative = Illustrative
example-published = Published
example-source = Source: { $source }.
example-edited = Began as the example “{ $title }” and has been changed since.

## Periods and units

period-name = { $period ->
    [month] Month
    [quarter] Quarter
   *[year] Year
}
per-period = { $period ->
    [month] per month
    [quarter] per quarter
   *[year] per year
}
periods = { $period ->
    [month] { NUMBER($count, maximumFractionDigits: 1) ->
        [one] { NUMBER($count, maximumFractionDigits: 1) } month
       *[other] { NUMBER($count, maximumFractionDigits: 1) } months
    }
    [quarter] { NUMBER($count, maximumFractionDigits: 1) ->
        [one] { NUMBER($count, maximumFractionDigits: 1) } quarter
       *[other] { NUMBER($count, maximumFractionDigits: 1) } quarters
    }
   *[year] { NUMBER($count, maximumFractionDigits: 1) ->
        [one] { NUMBER($count, maximumFractionDigits: 1) } year
       *[other] { NUMBER($count, maximumFractionDigits: 1) } years
    }
}
in-period = { $period ->
    [month] month { $number }
    [quarter] quarter { $number }
   *[year] year { $number }
}
unit-periods = { $period ->
    [month] { $count ->
        [one] month
       *[other] months
    }
    [quarter] { $count ->
        [one] quarter
       *[other] quarters
    }
   *[year] { $count ->
        [one] year
       *[other] years
    }
}
unit-points = pp
points = { $value } pp
infinite = without end
minus-infinite = a loss without end
no-figure = –

## Cards and lists

card-problem = Error
errors-prefix = Error:
duplicate = Duplicate
duplicate-name = Duplicate { $name }
remove = Remove
remove-name = Remove { $name }
list-add = Add
list-remove = Remove the last

## Numbers

number-more = More: { $label }
number-less = Less: { $label }
number-reset = Back to the first value: { $label }
number-read = Read as { $value }
number-read-not = Read as { $value }, not as { $other }
range-make = Make it a range: { $label }
range-given = Range: { $label }
source-ask = Where does this number come from?
source-open = Source: { $label }
source-given = Source: { $label } – { $source }

## Quick and full view of the inputs

mode-inputs = Inputs
mode-quick = quick
mode-full = full model
quick-curve = How customers stay is told by a curve here ({ $curve }): it stands in the full model.
quick-rest = Not in front, but counted: { $segments ->
    [0] no other segment
    [one] { $segments } more segment
   *[other] { $segments } more segments
}, { $initiatives ->
    [0] no other initiative
    [one] { $initiatives } more initiative
   *[other] { $initiatives } more initiatives
}. They stand in the full model.
