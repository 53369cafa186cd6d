## Errors

errors-title = { $count ->
    [one] There is a problem to fix
   *[other] There are { $count } problems to fix
}
problem-owner-segments = Segment { $number }
problem-owner-initiatives = Initiative { $number }
problem-owner-scenarios = Scenario { $number }
problem-case = The case
problem-syntax = This is not JSON.
problem-missing = { $where ->
    [number] { $name } is empty: enter a number.
   *[other] { $path } is missing.
}
problem-unknownField = A case has no field { $path }.
problem-wrongType = { $where ->
    [number] { $name }: “{ $value }” is not a number. Write it like 12.5, 1 200 or 3m.
   *[other] { $path } holds another kind of value than expected.
}
problem-notWhole = { $name } must be a whole number; it is { $value }.
problem-notFinite = { $name } must be a finite number; it is { $value }.
problem-outOfRange = { $bounds ->
    [open] { $name } must be more than { $min } and at most { $max }; it is { $value }.
   *[closed] { $name } must be from { $min } to { $max }; it is { $value }.
}
problem-unknownWord = “{ $value }” is not a word that { $path } knows.
problem-empty = { $where ->
    [name] { $name } needs a name.
    [item] { $name } has nobody in it: give it customers or new customers.
   *[other] { $path } has nothing in it.
}
problem-tooMany = { $name }: too many entries or too long a text in { $path }.
problem-duplicateName = The name “{ $value }” is taken: names must differ.
problem-increasing = { $name }: the share still here never rises; { $value } is more than the one before.
problem-unknownSegment = { $name }: there is no segment “{ $value }”. Choose another.
problem-unknownProblem = { $name }: no segment it acts on has the problem “{ $value }”. Choose another.
problem-sum = { $where ->
    [problems] { $name }: together { $value } of customers have a problem. Each customer counts once, with the most serious one, so 100 % at most.
    [outcomes] { $name }: the three outcomes must add up to 100 %; they add up to { $value }.
   *[groups] { $name }: the three groups must add up to 100 %; they add up to { $value }.
}
problem-disorder = { $name }: the lowest, likely and highest value of the range are not in order; { $value } is out of place.
problem-conflict = { $where ->
    [reached] { $name }: without an effect the initiative reaches nobody. Add an effect, or enter a running cost.
    [effect] { $name }: no segment that it acts on rests on problems or NPS groups. Choose another change.
    [move] { $name }: “from” and “to” must differ.
    [together] No numbers can move together like this: { $value }. Weaken one of their correlations.
    [twice] These two numbers are a pair already, or one number stands twice: { $value }. Keep one pair.
    [pair] “{ $value }” is a single number and moves with nothing. Give it a range, or remove the pair.
   *[other] { $path } excludes another field, or needs one.
}
problem-otherBase = { $name }: the retention it acts on is stated for another period. Choose “as in the segment”.
problem-beyondHorizon = { $name } is { $value }, which lies after the horizon.
problem-overflow = The result is too large to be a number. Look for a figure with too many digits.
file-refused = “{ $file }” was not opened
file-too-large = It is larger than 1 MB; a case is far smaller. Your case on the page is unchanged.
file-not-json = It is not a JSON file. Your case on the page is unchanged.
file-not-a-case = It is not a case that this page can show. Your case on the page is unchanged.
file-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
