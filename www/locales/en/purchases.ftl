## Purchases

purchases-lead = An export of the till or the shop: one purchase in each row, with the customer, the date and, if it is known, the amount.
purchases-drop = Drop a CSV file here, or choose one. Semicolons, commas or tabs, decimal comma or point, UTF-8 or Windows-1251: it is recognised.
purchases-choose = Choose a file
purchases-other = Another file
purchases-made-up = Try made-up purchases
purchases-made-up-name = Made-up purchases
purchases-forget = Forget the file
purchases-private = The file stays on this device; it is read piece by piece and never saved.
purchases-looking = Looking at the file…
purchases-reading = Reading
refused-look-wrongType = This is not a CSV file: it looks like a workbook, an archive, a PDF or a text in UTF-16. Save the sheet as CSV (UTF-8).
refused-look-empty = There is no row in this file.
refused-read-conflict = Customer, date and amount are different columns: one is taken twice.
refused-fit-disorder = “Fit until” must be before the last day.
refused-fit-empty = With these rules no customer is left: look at the days.
map-customer = Customer
map-date = Date
map-amount = Amount
map-no-amount = there is none
map-choose = choose
map-column = Column { $number }
map-missing = Say which column is the customer and which is the date.
map-rows = The first rows of the file
map-spelling = How the file is written
map-delimiter = Columns are parted by
map-delimiter-comma = comma
map-delimiter-semicolon = semicolon
map-delimiter-tab = tab
map-delimiter-bar = bar
map-encoding = Encoding
map-dates = Dates
map-dates-iso = year-month-day
map-dates-dayMonthYear = day.month.year
map-dates-monthDayYear = month/day/year
map-decimal = Decimals
map-decimal-point = point
map-decimal-comma = comma
map-header = First row
map-header-yes = names of columns
map-header-no = a purchase
read-said = { $count ->
    [one] **{ $read }** purchase of **{ $customers }** customers, { $from } to { $to }, together { $total }.
   *[other] **{ $read }** purchases of **{ $customers }** customers, { $from } to { $to }, together { $total }.
}
read-nothing = No purchase could be read. Look at the columns above.
row-broken = { $count ->
    [one] { $broken } row could not be read and is left out
   *[other] { $broken } rows could not be read and are left out
}
row-said = Row { $row }: { $reason } “{ $value }”
row-save = { $count ->
    [one] Save { $count } error as a table
   *[other] Save the first { $count } errors as a table
}
row-file = errors.csv
row-head-row = Row
row-head-column = Column
row-head-reason = Reason
row-head-value = What stands there
doubt-noCustomer = Which column is the customer?
doubt-noDate = Which column is the date?
doubt-noAmount = No column looks like an amount: purchases can be counted, their value cannot.
doubt-byPlace = The columns have no names: look whether they are what they are taken for.
doubt-ambiguousDates = Every date could begin with the day or with the month. Read with the day first; change it under “How the file is written”.
doubt-mixedDates = Some dates begin with the day and some with the month: whatever is chosen, some rows will be wrong.
doubt-ambiguousDecimals = Every amount could have a point or a comma before its decimals. Look under “How the file is written”.
doubt-mixedDecimals = Some amounts have a point before their decimals and some a comma: whatever is chosen, some rows will be wrong.
row-code-noRows = There is no row of data in this file.
row-code-notText = This file is not a text: save it as CSV.
row-code-noSuchColumn = The table does not have so many columns.
row-code-cellCount = This row has more or fewer cells than the first one.
row-code-tooLong = This row is too long: a quote may be opened that nobody closes.
row-code-encoding = These letters are in another encoding.
row-code-missing = This cell is empty.
row-code-notADate = This is not a date, or one in another order of day, month and year.
row-code-noSuchDay = The calendar has no such day.
row-code-outOfRange = This is out of range: years are 1900 to 2199, amounts at most 1,000,000,000,000,000.
row-code-notANumber = This is not a number.
row-code-otherDecimal = This is a number only if the other sign parts its decimals.
row-file-wrong = What is wrong with the file
row-said-empty = Row { $row }: { $reason }
rules-title = How purchases are counted
rule-unit = Time is told in
rule-unit-day = days
rule-unit-week = weeks
rule-unit-month = months
rule-unit-quarter = quarters
rule-unit-year = years
rule-together = Counts as one purchase
rule-together-day = all of a day
rule-together-week = all of a week
rule-together-month = all of a month
rule-refunds = Negative amounts
rule-refunds-subtract = are taken off the purchase before
rule-refunds-ignore = are left out
rule-zeros = Amounts of zero
rule-zeros-ignore = are left out
rule-zeros-count = are purchases
rule-until = Last day
rule-until-hint = Empty: the last day in the file.
rule-calibrationUntil = Fit until
rule-calibrationUntil-hint = What comes after it is foretold and compared. Empty: everything is fitted.
rule-check = Check it on the last quarter of the time
rule-model = Model
model-best = the best one
model-bgNbd = BG/NBD
model-mbgNbd = MBG/NBD
model-paretoNbd = Pareto/NBD
model-bgBb = BG/BB
model-about-bgNbd = Customers buy at rates of their own and may leave after each purchase.
model-about-mbgNbd = Customers buy at rates of their own and may leave after each purchase, the first one as well.
model-about-paretoNbd = Customers buy at rates of their own and may leave at any time.
model-about-bgBb = Customers buy or do not buy at each occasion, and may leave after it.

## What was fitted

fit-counted = **{ $customers }** customers, of whom **{ $again }** ({ $share }) bought again.
fit-merged = { $count ->
    [one] { $number } purchase was added to another one.
   *[other] { $number } purchases were added to others.
}
fit-refundRows = { $count ->
    [one] { $number } refund.
   *[other] { $number } refunds.
}
fit-zeroRows = { $count ->
    [one] { $number } amount of zero.
   *[other] { $number } amounts of zero.
}
fit-unmatchedRefunds = { $count ->
    [one] { $number } refund without a purchase before it.
   *[other] { $number } refunds without a purchase before them.
}
fit-later = { $count ->
    [one] { $number } row after the last day is left out.
   *[other] { $number } rows after the last day are left out.
}
fit-newInHoldout = { $count ->
    [one] { $number } customer came after the fitted time and is left out.
   *[other] { $number } customers came after the fitted time and are left out.
}
fit-withoutPurchase = { $count ->
    [one] { $number } customer is left without a purchase and is not counted.
   *[other] { $number } customers are left without a purchase and are not counted.
}
fit-none = These data cannot tell how customers buy.
fit-model = **{ $model }** is used.
fit-models = Models compared
fit-head-model = Model
fit-spend = { $count ->
    [one] A customer spends **{ $mean }** per purchase on average, told by { $customers } customer who bought again.
   *[other] A customer spends **{ $mean }** per purchase on average, told by { $customers } customers who bought again.
}
fit-no-spend = Without amounts there are purchases only, and no value in money.
fit-spend-unfit = What customers spend cannot be told.
score-title = Foretold and real
score-said = { $beats ->
    [yes] In the time kept out customers bought **{ $actual }** times; the model foretold **{ $foretold }** and beats the naive formula.
   *[no] In the time kept out customers bought **{ $actual }** times; the model foretold **{ $foretold }** and does **not** beat the naive formula.
}
score-head = Foretold by
score-head-total = Purchases
score-head-bias = Too many, each customer
score-head-error = Missed by, each customer
score-model = the model
score-naive = “as often as before”
repeats-title = How often customers bought again
repeats-caption = { $actual } customers did not buy again; the model expects { $expected }.
repeats-caption-alone = { $actual } customers did not buy again; this model does not tell how many were to be expected.
repeats-head = Repeat purchases
repeats-and-more = { $count }+
tracking-title = Repeat purchases added up
tracking-caption = { $actual } in the end; the model expects { $expected }.
tracking-caption-holdout = { $actual } in the end, the time kept out included; the model expects { $expected }.
alive-title = Who is still a customer
alive-caption = The probability by how often and how lately a customer bought, for the earliest customers. Who bought often and then fell silent is gone; who bought rarely may only be pausing.
alive-x = repeat purchases
alive-y = { $unit ->
    [day] last one, days after the first
    [week] last one, weeks after the first
    [month] last one, months after the first
    [quarter] last one, quarters after the first
   *[year] last one, years after the first
}

## Customers by value

rank-title = What customers are still worth
rank-calibrated = These figures stand as of { $day }: what came later is kept out. Clear “Fit until” to count everything.
rank-horizon = Horizon
rank-working = Ranking…
rank-purchases = { $count ->
    [one] { $customers } customer is expected to buy **{ $purchases }** times ({ $fewest } to { $most }) in the next { $span }.
   *[other] { $customers } customers are expected to buy **{ $purchases }** times ({ $fewest } to { $most }) in the next { $span }.
}
rank-value = { $count ->
    [one] { $customers } customer is worth **{ $value }** ({ $low } to { $high } in 8 of 10 cases) over the next { $span }: { $purchases } purchases ({ $fewest } to { $most }).
   *[other] { $customers } customers are worth **{ $value }** ({ $low } to { $high } in 8 of 10 cases) over the next { $span }: { $purchases } purchases ({ $fewest } to { $most }).
}
rank-top = { $count ->
    [one] The { $count } most valuable customer
   *[other] The { $count } most valuable customers
}
rank-head-place = Place
rank-head-id = Customer
rank-head-frequency = Repeat purchases
rank-head-recency = { $unit ->
    [day] Last one, day
    [week] Last one, week
    [month] Last one, month
    [quarter] Last one, quarter
   *[year] Last one, year
}
rank-head-age = { $unit ->
    [day] Known for, days
    [week] Known for, weeks
    [month] Known for, months
    [quarter] Known for, quarters
   *[year] Known for, years
}
rank-head-spend = Spent per purchase
rank-head-alive = Still here
rank-head-purchases = Expected purchases
rank-head-value = Value
rank-save = Save all customers as a table
rank-file = customers.csv
rank-segment = From purchases
rank-source = Fitted to “{ $file }”; horizon of { $span }
rank-no-segment = Without amounts there is no value that the case could take.
