## Retention from NPS groups

nps-groups-title = NPS groups
hint-nps-cause = The mix forms anew each period. The score alone makes nobody stay: effects on it say how much of the move they cause.
nps-promoters = Promoters
nps-passives = Passives
nps-detractors = Detractors
nps-group-share = Share of customers
nps-group-retention = Of them, stay
hint-nps-responses = How many answers the shares rest on; without it nobody can tell a move from noise.

## NPS panel

nps-title = NPS: what the score says and what it is worth
nps-fact = a survey, its noise, and the value of the groups
nps-head-share = share
nps-head-stay = stay
nps-answers = Answers
survey-title = A survey
survey-lead = Counts of answers, row by row.
survey-row = Row { $number }
survey-products = Products
survey-years = Years with us
survey-add = Add a row
survey-remove = Remove row { $number }
survey-revenue = Revenue per customer
survey-before = An earlier survey of the same customers
survey-before-add = Compare with an earlier survey
survey-before-remove = Remove the earlier survey
survey-nobody = { $row ->
    [0] Earlier survey: nobody answered. Enter counts.
   *[other] Row { $row }: nobody answered. Enter counts.
}
survey-use = Use these shares in { $segment }
survey-use-none = To use these shares, choose “From NPS groups” as the retention curve of a segment.
survey-source = { $count ->
    [one] NPS survey, { $responses } answer
   *[other] NPS survey, { $responses } answers
}
score-plain = NPS
score-revenue = NPS weighed by revenue
score-revenue-detail = each answer weighs what its customer pays
score-adjusted = NPS, adjusted Wald
score-adjusted-detail = for small and unanimous samples
score-answers = { $count ->
    [one] { $responses } answer, standard error { $error }
   *[other] { $responses } answers, standard error { $error }
}
score-interval = { $low } to { $high }
score-hides-unhappy = The average hides that customers who pay more are less happy: { $plain } counted by heads, { $weighted } by revenue.
score-hides-happy = Customers who pay more are happier than the average: { $plain } counted by heads, { $weighted } by revenue.
score-hides-nothing = Counted by heads or by revenue, the score is the same.
score-real = Real
score-noise = Inside the noise
score-change-real = { $difference } points since the earlier survey ({ $interval }); by chance alone that happens in { $chance } of pairs of surveys.
score-change-noise = { $difference } points since the earlier survey ({ $interval }); by chance alone that happens in { $chance } of pairs of surveys, so nothing can be concluded from it.
score-change-unknown = { $difference } points since the earlier survey ({ $interval }). All answers are alike in both, so there is no measure of noise.
score-by-products = Score by products per customer
score-by-years = Score by years with us
score-head-answers = Answers
score-head-score = NPS
score-head-interval = 95 % interval
score-head-revenue = Share of revenue

worth-title = What the groups are worth
worth-usual = Usual figures to begin with: put yours in their place.
worth-from = Begins with the figures of “{ $segment }”; what its groups pay is the same until you know better.
worth-take = Take the figures of
worth-customers = Customers in all groups
worth-per = Of them, stay
worth-revenue = { $period ->
    [month] Revenue a month
    [quarter] Revenue a quarter
   *[year] Revenue a year
}
worth-margin = Margin
worth-cost = { $period ->
    [month] Cost to serve a month
    [quarter] Cost to serve a quarter
   *[year] Cost to serve a year
}
worth-words = What they tell others
worth-words-hint = Counted once you say how many good words bring one new customer.
worth-praises-per-new = Good words that bring one new customer
worth-praises = Praise it to (people)
worth-warnings = Warn (people)
worth-table = Value of a customer by group
worth-head-group = Value of a customer
worth-head-customers = Customers
worth-head-three-years = Three years
worth-head-referrals = Words
worth-head-total = Together
worth-head-endless = Without end
worth-average = Average
worth-conversions = One customer turned from … into …
worth-from-to = from ↓ into →
worth-move = Moving customers
worth-move-share = Share of all customers that moves
worth-move-behind = { $count ->
    [one] { $customers } customer
   *[other] { $customers } customers
}
worth-move-without = without words { $without }
worth-move-hint = The groups differ for many reasons: a move is worth so much only as far as those who move come to live like the others.
worth-move-same = “From” and “to” must differ.
