## All figures

figures-title = The investment in full
figures-benefit = Benefit and cost
figures-return = Return and time
figures-retention = Retention
figure-revenue-total = Revenue impact
figure-revenue-present = Revenue impact, present value
figure-contribution-total = Contribution impact
figure-contribution-present = Contribution impact, present value
figure-costs-total = Costs
figure-costs-present = Costs, present value
figure-net-cash = Net cash
figure-npv = Net present value (NPV)
figure-roi = Return on investment (ROI)
figure-ratio = Benefit–cost ratio
figure-irr = Internal rate of return (IRR), a year
figure-mirr = Modified rate of return (MIRR), a year
figure-payback = Payback
figure-payback-discounted = Discounted payback
figure-exposure = Deepest point of the cash
figure-delay = Cost of starting one period later
figure-kept = Customers kept at the end
figure-break-even = Points of retention to break even
figure-point = One point of retention, present value
figure-replacement = New customers that would bring the same
figure-replacement-cost = What winning those would cost
irr-none = none: the cash has no such rate
irr-several = several: { $rates }
exposure = { $amount } in { $when }
exposure-none = never below zero
break-even-cannot = no retention can pay for it

## Readings of CLTV

readings-title = Customer lifetime value, every usual reading
readings-lead = Two right tools disagree mostly because each shows another row of this table. All of it before acquisition cost, which stands beside it.
readings-money = Counted in
money-contribution = Contribution
money-revenue = Revenue
readings-average = Average customer
readings-before = today
readings-after = full effect
reading-three-years = Three years
about-three-years = discounted; what finance believes
reading-horizon = To the horizon
about-horizon = discounted
reading-endless = Endless
about-endless = discounted, without an end
reading-simple = Simple
about-simple = margin × lifetime, undiscounted
reading-residual-horizon = Residual, to the horizon
about-residual-horizon = of a customer already here
reading-residual-endless = Residual, endless
about-residual-endless = of a customer already here
reading-equity-horizon = Customer equity, to the horizon
about-equity-horizon = all customers together
reading-equity-endless = Customer equity, endless
about-equity-endless = all who are here or join by the horizon
reading-acquisition = Acquisition cost
about-acquisition = of one new customer
reading-acquisition-present = Acquisition, present value
about-acquisition-present = all new customers to the horizon
reading-cac-three-years = CLTV : CAC, three years
about-cac-three-years = contribution ÷ acquisition cost
reading-cac-horizon = CLTV : CAC, to the horizon
about-cac-horizon = contribution ÷ acquisition cost
reading-cac-endless = CLTV : CAC, endless
about-cac-endless = contribution ÷ acquisition cost
reading-lifetime = Expected lifetime
about-lifetime = in { $period ->
    [month] months
    [quarter] quarters
   *[year] years
}
reading-point-three-years = One point of retention, three years
about-point-three-years = adds this to one customer
reading-point-horizon = One point of retention, to the horizon
about-point-horizon = adds this to one customer
reading-point-endless = One point of retention, endless
about-point-endless = adds this to one customer
