## Print

register-title = Assumptions
register-note = Fields that are not listed were left at their defaults. Figures computed by cltv.
register-no-source = no source
register-problem = Problem
register-unsourced = { $count ->
    [one] One of the numbers on which the answer rests most has no source.
   *[other] { $count } of the numbers on which the answer rests most have no source.
}
