## Numbers of retention from problems and from NPS groups

field-loyalty-without-problem = { $base ->
    [month] Stay without a problem, per month
    [quarter] Stay without a problem, per quarter
   *[year] Stay without a problem, per year
}
field-measured-retention = { $base ->
    [month] Retention as measured, per month
    [quarter] Retention as measured, per quarter
   *[year] Retention as measured, per year
}
field-problem-rate = { $base ->
    [month] Customers who have it in a month
    [quarter] Customers who have it in a quarter
   *[year] Customers who have it in a year
}
field-contact-rate = Of those, tell us
field-outcome = { $kind ->
    [satisfied] Contacts that end satisfied
    [mollified] Contacts that end mollified
   *[dissatisfied] Contacts that end dissatisfied
}
field-loyalty = { $kind ->
    [satisfied] Stay if satisfied
    [mollified] Stay if mollified
    [dissatisfied] Stay if dissatisfied
   *[silent] Stay if they never told us
}
field-contacts = Contacts until it is settled
field-contact-cost = Cost of a contact
field-praises = { $kind ->
    [satisfied] Satisfied: tell something good to
    [mollified] Mollified: tell something good to
    [dissatisfied] Dissatisfied: tell something good to
   *[silent] Silent: tell something good to
}
field-warnings = { $kind ->
    [satisfied] Satisfied: warn
    [mollified] Mollified: warn
    [dissatisfied] Dissatisfied: warn
   *[silent] Silent: warn
}
field-act = { $kind ->
    [satisfied] Satisfied: of the people told, act on it
    [mollified] Mollified: of the people told, act on it
    [dissatisfied] Dissatisfied: of the people told, act on it
   *[silent] Silent: of the people told, act on it
}
field-negative-weight = Good words that one bad word outweighs
field-nps-share = { $kind ->
    [promoters] Promoters
    [passives] Passives
   *[detractors] Detractors
}
field-nps-retention = { $kind ->
    [promoters] Promoters who stay
    [passives] Passives who stay
   *[detractors] Detractors who stay
}
field-nps-responses = Answers behind the shares
