## What a careful reader would object to

findings-title = Remarks
findings-lead = The figures are computed as entered. This is what a careful reader would ask about.
findings-none = The case was checked, and there is nothing to object to.
findings-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
findings-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
findings-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
finding-kind-error = Error
finding-kind-warning = Warning
finding-kind-note = Note
finding-marginIsOne = “{ $segment }” has a margin of 100 %: all revenue counts as profit. Was revenue taken for contribution?
finding-discountIsZero = The discount rate is zero: money in ten years counts as much as money today.
finding-longHorizon = The horizon is { NUMBER($years, maximumFractionDigits: 1) } years. Few readers believe figures beyond five.
finding-oneRateLongHorizon = “{ $segment }” keeps one retention rate, { $rate }, for { NUMBER($years, maximumFractionDigits: 1) } years. As a rule those who stay longer leave less often; a curve that rises with tenure is closer to life.
finding-effectExceedsChurn = “{ $initiative }” takes { $points } points off the churn of “{ $segment }”, which is only { $churn }. What is left over counts for nothing.
finding-heldAtLimit = { $end ->
    [top] “{ $segment }”: { $quantity } would pass 100 % and is held there from { $fromPeriod } on.
   *[bottom] “{ $segment }”: { $quantity } would fall below zero and is held there from { $fromPeriod } on.
}
finding-noRamp = “{ $initiative }” acts in full from its first period. People and processes usually take months to get there.
finding-fullConfidence = “{ $initiative }” changes something known from surveys ({ $quantity }), and all of it is believed. Finance usually accepts a part.
finding-noRunningCost = “{ $initiative }” has an effect that lasts and no running cost. Who keeps it up, and who pays for that?
finding-paybackAfterBenefit = The money is back in { $paybackPeriods }, but the last effect, of “{ $initiative }”, has faded by { $lastPeriod }. What then pays are customers kept earlier.
finding-paybackRelapsed = { $comesBack ->
    [yes] The cumulative cash had crossed zero before and fell below it again; the later moment, in { $paybackPeriods }, counts.
   *[no] The cumulative cash had crossed zero, but fell below it again and stays there.
}
finding-overlappingLevers = { $direction ->
    [less] { $initiatives } act on the same customers: together they bring { $interaction } less than one by one, against a benefit of { $benefit }.
   *[more] { $initiatives } act on the same customers: together they bring { $interaction } more than one by one, against a benefit of { $benefit }.
}
finding-wordOfMouthLarge = { $direction ->
    [less] Word of mouth would take away { $contribution }, { $share } of the benefit. It is not in any figure; such an amount deserves a source of its own.
   *[more] Word of mouth would add { $contribution }, { $share } of the benefit. It is not in any figure; such an amount deserves a source of its own.
}
finding-recoveryParadox = “{ $segment }”, { $problem }: { $satisfied } stay after a well-solved problem, but only { $withoutProblem } without one. A panel of 20,000 customers found no such effect.
finding-smallSample = “{ $segment }”: the NPS moves by { $move } points, with a standard error of { $standardError } at { $responses ->
    [one] { $responses } answer
   *[other] { $responses } answers
}. That is inside the noise.
finding-noRange = { $count ->
    [one] { $count } of the { $of } inputs that matter most is a single number, while others have a range.
   *[other] { $count } of the { $of } inputs that matter most are single numbers, while others have a range.
}
finding-severalIrr = The cash changes its sign more than once: { $count } internal rates of return fit, from { $lowest } to { $highest } a year. Rely on the NPV.
finding-cltvBelowCac = “{ $segment }”: a new customer brings { $cltv } in three years and costs { $acquisitionCost } to win.
finding-monthlyLooksYearly = “{ $segment }” keeps { $rate } a month, which is { $perYear } a year. Is it a yearly rate?
finding-yearlyLooksMonthly = “{ $segment }” keeps { $rate } a year: customers would stay for { NUMBER($lifetimeYears, maximumFractionDigits: 0) } years. Is it a monthly rate?
finding-missingSource = { $missing ->
    [one] { $missing } of the { $of } inputs that matter most does not say where it comes from.
   *[other] { $missing } of the { $of } inputs that matter most do not say where they come from.
}
finding-missingTenure = “{ $segment }”: the curve rises with tenure, but it is not said how long { NUMBER($customers, maximumFractionDigits: 0) } customers have been here. They count as new.
finding-problemRatesScaled = “{ $segment }”: with the initiatives the problem rates add up to { $sum } from { $fromPeriod } on. They are scaled back to 100 %.
finding-calibrationFar = “{ $segment }”: loyalties had to be multiplied by { $factor } to meet the measured retention. The model tells another story than the customers.
