## A link to the case

share-title = A link to this case
share-lead = The link itself holds the case: whoever has it can read its figures. Nothing is stored on any server; the part of the address that holds the case is never sent to one.
share-names = What the link holds
share-names-with = Everything, with names and sources
share-names-without = The figures only: names become “Segment 1”, “Initiative 1”, and sources are left out
share-copy = Copy the link
share-link = The link
share-copied = Copied: { $length } characters.
share-not-copied = The browser did not let the page copy. Select the link and copy it yourself ({ $length } characters).
share-too-long = This case makes a link of { $length } characters, and programs that pass links on may cut it. Save the case as a file instead.
share-neutral = { $kind ->
    [segments] Segment { $number }
    [problems] Problem { $number }
    [initiatives] Initiative { $number }
    [scenarios] Scenario { $number }
   *[groups] Group { $number }
}
share-opened = This case came with a link. Undo brings back what was here before.
share-refused = The link was not opened
share-fault-too-large = It holds more than a case can.
share-fault-version = It was made by a newer version of this page. Open it there.
share-fault-damaged = A part of it is missing or has changed on its way. Ask for it again, or for the case as a file.
share-fault-not-a-case = It does not hold a case that this page can show.
share-unchanged = Your case on the page is unchanged.
share-ask = Open the case of this link?
share-ask-lead = It takes the place of the case on the page. Undo brings that one back.
share-ask-open = Open it
share-ask-keep = Keep mine
