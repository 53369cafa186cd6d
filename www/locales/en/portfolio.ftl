## Which initiatives to choose

portfolio-title = Which initiatives, for which budget
portfolio-fact = the best set, overlaps included
portfolio-lead = Each initiative by what a unit of its cost brings alone. The best set is found by trying every one, with what the initiatives take from one another.
portfolio-budget = Budget
hint-portfolio-budget = In today’s money, for all costs within the horizon.
portfolio-best = { $all ->
    [all] Within { $budget } all of them are best together: they cost { $cost } and bring an NPV of { $npv }.
   *[some] { $count ->
        [one] Within { $budget } the best choice is { $names } alone: it costs { $cost } and brings an NPV of { $npv }.
       *[other] Within { $budget } the best choice is { $names }: they cost { $cost } and bring an NPV of { $npv }.
    }
}
portfolio-name = “{ $name }”
portfolio-none = Within { $budget } nothing brings more than it costs.
portfolio-sets = { $sets ->
    [one] { $sets } set was computed.
   *[other] All { $sets } sets were computed, the empty one included.
}
portfolio-ranking = Initiatives by NPV per unit of cost
portfolio-head-initiative = Initiative
portfolio-head-npv = NPV alone
portfolio-head-cost = Cost
portfolio-head-ratio = NPV per 1 of cost
portfolio-head-chosen = In the best set
portfolio-free = costs nothing
portfolio-in = yes
portfolio-out = no
portfolio-too-many = With { $count } initiatives there are too many sets to try them all; the comparison works for up to { $most }. Remove some, or put those together that come together.
