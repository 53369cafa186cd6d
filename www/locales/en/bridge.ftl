## From benefit to NPV

bridge-title = How the NPV comes about, { $sign }
bridge-by = Benefit by
bridge-by-initiative = initiative
bridge-by-driver = what changes
bridge-step = Step
bridge-amount = Present value
bridge-overlap = Overlap
bridge-benefit = Benefit
bridge-costs = Costs
bridge-costs-of = Costs: { $name }
bridge-npv = NPV
bridge-driver-of = { $what } – { $name }
bridge-most-initiative = “{ $name }” alone brings the most, { $amount }.
bridge-most-driver = The most comes from one change of “{ $name }”, { $driver }: { $amount } alone.
bridge-most-none = Nothing of it brings a benefit by itself.
bridge-together = { $direction ->
    [less] Together they bring { $amount } less than one by one: they overlap.
   *[more] Together they bring { $amount } more than one by one.
}
bridge-together-same = They do not meet: together they bring the sum.
bridge-left = Benefit { $benefit } less costs { $costs } leaves { $npv }.
