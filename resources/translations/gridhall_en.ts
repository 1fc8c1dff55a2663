<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>access</name>
    <message numerus="yes">
        <source>Too many wrong secrets: this account takes none for another %n minute(s).</source>
        <translation>
            <numerusform>Too many wrong secrets: this account takes none for another %n minute.</numerusform>
            <numerusform>Too many wrong secrets: this account takes none for another %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s)</source>
        <translation>
            <numerusform>%n form</numerusform>
            <numerusform>%n forms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>advice</name>
    <message numerus="yes">
        <source>has %n open case(s)</source>
        <translation>
            <numerusform>has %n open case</numerusform>
            <numerusform>has %n open cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alarms</name>
    <message numerus="yes">
        <source>Acknowledged. %n red case(s) still wait(s) for acceptance.</source>
        <translation>
            <numerusform>Acknowledged. %n red case still waits for acceptance.</numerusform>
            <numerusform>Acknowledged. %n red cases still wait for acceptance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) to acknowledge</source>
        <translation>
            <numerusform>%n alarm to acknowledge</numerusform>
            <numerusform>%n alarms to acknowledge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n alarm</numerusform>
            <numerusform>%n alarms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app</name>
    <message numerus="yes">
        <source>%n stay(s) behind: you have the same one open. Send it, then take the rest.</source>
        <translation>
            <numerusform>%n stays behind: you have the same one open. Send it, then take the rest.</numerusform>
            <numerusform>%n stay behind: you have the same ones open. Send them, then take the rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) taken</source>
        <translation>
            <numerusform>%n form taken</numerusform>
            <numerusform>%n forms taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n half-typed form(s) of %1 wait for you.</source>
        <translation>
            <numerusform>%n half-typed form of %1 waits for you.</numerusform>
            <numerusform>%n half-typed forms of %1 wait for you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) wait for the other person.</source>
        <translation>
            <numerusform>%n form waits for the other person.</numerusform>
            <numerusform>%n forms wait for the other person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your parked call(s) went to somebody else while the seat was locked.</source>
        <translation>
            <numerusform>%n of your parked calls went to somebody else while the seat was locked.</numerusform>
            <numerusform>%n of your parked calls went to somebody else while the seat was locked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basemap</name>
    <message numerus="yes">
        <source>The file has more than %n points; the rest is left out.</source>
        <translation>
            <numerusform>The file has more than %n point; the rest is left out.</numerusform>
            <numerusform>The file has more than %n points; the rest is left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>board</name>
    <message numerus="yes">
        <source>%n request(s) wait for the supervisor&apos;s word, the oldest for %1</source>
        <translation>
            <numerusform>%n request waits for the supervisor&apos;s word, for %1</numerusform>
            <numerusform>%n requests wait for the supervisor&apos;s word, the oldest for %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulk</name>
    <message numerus="yes">
        <source>+%n min</source>
        <translation>
            <numerusform>+%n min</numerusform>
            <numerusform>+%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be taken back.</source>
        <translation>
            <numerusform>%n of them cannot be taken back.</numerusform>
            <numerusform>%n of them cannot be taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>call</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casefile</name>
    <message numerus="yes">
        <source>urged %n time(s)</source>
        <translation>
            <numerusform>urged %n time</numerusform>
            <numerusform>urged %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>extended %n time(s)</source>
        <translation>
            <numerusform>extended %n time</numerusform>
            <numerusform>extended %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reworked %n time(s)</source>
        <translation>
            <numerusform>reworked %n time</numerusform>
            <numerusform>reworked %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>returned %n time(s)</source>
        <translation>
            <numerusform>returned %n time</numerusform>
            <numerusform>returned %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) noted</source>
        <translation>
            <numerusform>%n photo noted</numerusform>
            <numerusform>%n photos noted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ctl</name>
    <message numerus="yes">
        <source>%n character(s) of the open cases are in no installed font: %1. Install the packages fonts-hanazono and fonts-symbola.</source>
        <translation>
            <numerusform>%n character of the open cases is in no installed font: %1. Install the packages fonts-hanazono and fonts-symbola.</numerusform>
            <numerusform>%n characters of the open cases are in no installed font: %1. Install the packages fonts-hanazono and fonts-symbola.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found.</source>
        <translation>
            <numerusform>%n problem found.</numerusform>
            <numerusform>%n problems found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are wrong with this store. Work on a copy, and restore the newest good backup.</source>
        <translation>
            <numerusform>%n thing is wrong with this store. Work on a copy, and restore the newest good backup.</numerusform>
            <numerusform>%n things are wrong with this store. Work on a copy, and restore the newest good backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were refused; they are in %1, each with its reason.</source>
        <translation>
            <numerusform>%n row was refused; it is in %1 with its reason.</numerusform>
            <numerusform>%n rows were refused; they are in %1, each with its reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) would have gone another way.</source>
        <translation>
            <numerusform>%n case would have gone another way.</numerusform>
            <numerusform>%n cases would have gone another way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With this list the pack would have %n problem(s); nothing was changed.</source>
        <translation>
            <numerusform>With this list the pack would have %n problem; nothing was changed.</numerusform>
            <numerusform>With this list the pack would have %n problems; nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more reason(s); the file of refused rows has each.</source>
        <translation>
            <numerusform>%n more reason; the file of refused rows has it.</numerusform>
            <numerusform>%n more reasons; the file of refused rows has each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) have an open deadline until then.</source>
        <translation>
            <numerusform>%n case has an open deadline until then.</numerusform>
            <numerusform>%n cases have an open deadline until then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) differ from what is stored; they are in %1, each with what differs.</source>
        <translation>
            <numerusform>%n row differs from what is stored; it is in %1 with what differs.</numerusform>
            <numerusform>%n rows differ from what is stored; they are in %1, each with what differs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of its cases are beside it, as they were put.</source>
        <translation>
            <numerusform>%n picture of its cases is beside it, as it was put.</numerusform>
            <numerusform>%n pictures of its cases are beside it, as they were put.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that its cases name are lost: the store does not have them either.</source>
        <translation>
            <numerusform>%n picture that its cases name is lost: the store does not have them either.</numerusform>
            <numerusform>%n pictures that its cases name are lost: the store does not have them either.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of its cases are beside it.</source>
        <translation>
            <numerusform>%n picture of its cases is beside it.</numerusform>
            <numerusform>%n pictures of its cases are beside it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that its cases name are lost: look for the folder %1 of the backup.</source>
        <translation>
            <numerusform>%n picture that its cases name is lost: look for the folder %1 of the backup.</numerusform>
            <numerusform>%n pictures that its cases name are lost: look for the folder %1 of the backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read, %1 taken, %2 refused; items: %3 new, %4 changed; limits: %5 understood, %6 kept as text.</source>
        <translation>
            <numerusform>%n row read, %1 taken, %2 refused; items: %3 new, %4 changed; limits: %5 understood, %6 kept as text.</numerusform>
            <numerusform>%n rows read, %1 taken, %2 refused; items: %3 new, %4 changed; limits: %5 understood, %6 kept as text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup is of another store than the one that stood here: they have no commit in common. None of the %n event(s) that stood here is in the store now.</source>
        <translation>
            <numerusform>The backup is of another store than the one that stood here: they have no commit in common. The %n event that stood here is not in the store now.</numerusform>
            <numerusform>The backup is of another store than the one that stood here: they have no commit in common. None of the %n events that stood here is in the store now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup and the store that stood here went apart after event %1: %n event(s) stand only in what was put aside. Report what they say again, or compare by hand.</source>
        <translation>
            <numerusform>The backup and the store that stood here went apart after event %1: %n event stands only in what was put aside. Report what it says again, or compare by hand.</numerusform>
            <numerusform>The backup and the store that stood here went apart after event %1: %n events stand only in what was put aside. Report what they say again, or compare by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) came after the backup and stand only there: report what they say again, or compare by hand.</source>
        <translation>
            <numerusform>%n event came after the backup and stands only there: report what it says again, or compare by hand.</numerusform>
            <numerusform>%n events came after the backup and stand only there: report what they say again, or compare by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store holds the backup&apos;s %n event(s) now.</source>
        <translation>
            <numerusform>The store holds the backup&apos;s %n event now.</numerusform>
            <numerusform>The store holds the backup&apos;s %n events now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied anew, they would change %1 of %n open case(s): %2 earlier, %3 later, %4 overdue at once.</source>
        <translation>
            <numerusform>Applied anew, they would change %1 of %n open case: %2 earlier, %3 later, %4 overdue at once.</numerusform>
            <numerusform>Applied anew, they would change %1 of %n open cases: %2 earlier, %3 later, %4 overdue at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n page(s)</source>
        <translation>
            <numerusform>%1: %n page</numerusform>
            <numerusform>%1: %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) read, fitting: %1.</source>
        <translation>
            <numerusform>%n figure read, fitting: %1.</numerusform>
            <numerusform>%n figures read, fitting: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drill ended: %n report(s) filed, %1 known from before, %2 refused; orders that the departments carried out: %3.</source>
        <translation>
            <numerusform>Drill ended: %n report filed, %1 known from before, %2 refused; orders that the departments carried out: %3.</numerusform>
            <numerusform>Drill ended: %n reports filed, %1 known from before, %2 refused; orders that the departments carried out: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) filed, %1 waiting</source>
        <translation>
            <numerusform>%n report filed, %1 waiting</numerusform>
            <numerusform>%n reports filed, %1 waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By mapping %1: %n row(s) read, %2 filed, %3 updated (%4 of both with notes), %5 differ, %6 unchanged, %7 refused, in %8 s.</source>
        <translation>
            <numerusform>By mapping %1: %n row read, %2 filed, %3 updated (%4 of both with notes), %5 differ, %6 unchanged, %7 refused, in %8 s.</numerusform>
            <numerusform>By mapping %1: %n rows read, %2 filed, %3 updated (%4 of both with notes), %5 differ, %6 unchanged, %7 refused, in %8 s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n row(s), %2 refused</source>
        <translation>
            <numerusform>%1 %n row, %2 refused</numerusform>
            <numerusform>%1 %n rows, %2 refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong secret(s) in a row</source>
        <translation>
            <numerusform>%n wrong secret in a row</numerusform>
            <numerusform>%n wrong secrets in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The scenario wants the endpoint away now: stop it for %n minute(s) of the drill&apos;s clock.</source>
        <translation>
            <numerusform>The scenario wants the endpoint away now: stop it for %n minute of the drill&apos;s clock.</numerusform>
            <numerusform>The scenario wants the endpoint away now: stop it for %n minutes of the drill&apos;s clock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grid(s) are in the pack %1.</source>
        <translation>
            <numerusform>%n grid is in the pack %1.</numerusform>
            <numerusform>%n grids are in the pack %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shapes in the base map: %1, beside the town: %2; of %n record(s) %3 could not be drawn.</source>
        <translation>
            <numerusform>Shapes in the base map: %1, beside the town: %2; of %n record %3 could not be drawn.</numerusform>
            <numerusform>Shapes in the base map: %1, beside the town: %2; of %n records %3 could not be drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n record(s) would be grids; nothing is written yet.</source>
        <translation>
            <numerusform>%1 of %n record would be a grid; nothing is written yet.</numerusform>
            <numerusform>%1 of %n records would be grids; nothing is written yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n row(s) added.</source>
        <translation>
            <numerusform>%1: %2 of %n row added.</numerusform>
            <numerusform>%1: %2 of %n rows added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n row(s) would be added.</source>
        <translation>
            <numerusform>%1: %2 of %n row would be added.</numerusform>
            <numerusform>%1: %2 of %n rows would be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grid(s)</source>
        <translation>
            <numerusform>%n grid</numerusform>
            <numerusform>%n grids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grid(s) hold from %1 on; cases of before keep theirs.</source>
        <translation>
            <numerusform>%n grid holds from %1 on; cases of before keep theirs.</numerusform>
            <numerusform>%n grids hold from %1 on; cases of before keep theirs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message numerus="yes">
        <source>The rules have %n problem(s) and were not taken; the first: %1</source>
        <translation>
            <numerusform>The rules have %n problem and were not taken; it is: %1</numerusform>
            <numerusform>The rules have %n problems and were not taken; the first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domain</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n urgent hour(s)</source>
        <translation>
            <numerusform>%n urgent hour</numerusform>
            <numerusform>%n urgent hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working hour(s)</source>
        <translation>
            <numerusform>%n working hour</numerusform>
            <numerusform>%n working hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>duty</name>
    <message numerus="yes">
        <source>%n posts are on duty and will be called.</source>
        <translation>
            <numerusform>%n post is on duty and will be called.</numerusform>
            <numerusform>%n posts are on duty and will be called.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to patrol, by %1</source>
        <translation>
            <numerusform>%n still to patrol, by %1</numerusform>
            <numerusform>%n still to patrol, by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people near or over ten hours, the first at %1</source>
        <translation>
            <numerusform>%n person near or over ten hours, at %1</numerusform>
            <numerusform>%n people near or over ten hours, the first at %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>explain</name>
    <message numerus="yes">
        <source>on its clock for %n minute(s)</source>
        <translation>
            <numerusform>on its clock for %n minute</numerusform>
            <numerusform>on its clock for %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>suspended for %n minute(s)</source>
        <translation>
            <numerusform>suspended for %n minute</numerusform>
            <numerusform>suspended for %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on nobody&apos;s clock for %n minute(s) after it gave the case back</source>
        <translation>
            <numerusform>on nobody&apos;s clock for %n minute after it gave the case back</numerusform>
            <numerusform>on nobody&apos;s clock for %n minutes after it gave the case back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reported %n time(s)</source>
        <translation>
            <numerusform>reported %n time</numerusform>
            <numerusform>reported %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by the item or a person; one level up for every %n point(s), red at most</source>
        <translation>
            <numerusform>by the item or a person; one level up for every %n point, red at most</numerusform>
            <numerusform>by the item or a person; one level up for every %n points, red at most</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message numerus="yes">
        <source>%n shift(s) in all, the oldest %1</source>
        <extracomment>%1 is the day on which the oldest of them began.</extracomment>
        <translation>
            <numerusform>%n shift in all, the oldest %1</numerusform>
            <numerusform>%n shifts in all, the oldest %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) not handed over, the oldest %1</source>
        <translation>
            <numerusform>%n shift not handed over, the oldest %1</numerusform>
            <numerusform>%n shifts not handed over, the oldest %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) not handed over</source>
        <translation>
            <numerusform>%n shift not handed over</numerusform>
            <numerusform>%n shifts not handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s)</source>
        <translation>
            <numerusform>%n shift</numerusform>
            <numerusform>%n shifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are not ticked by you yet. Tick every one, then sign.</source>
        <translation>
            <numerusform>%n line is not ticked by you yet. Tick it, then sign.</numerusform>
            <numerusform>%n lines are not ticked by you yet. Tick every one, then sign.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s), for which there is no room: %1</source>
        <translation>
            <numerusform>%n more line, for which there is no room: %1</numerusform>
            <numerusform>%n more lines, for which there is no room: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) since</source>
        <translation>
            <numerusform>%n correction since</numerusform>
            <numerusform>%n corrections since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min late</source>
        <translation>
            <numerusform>%n min late</numerusform>
            <numerusform>%n min late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%n correction</numerusform>
            <numerusform>%n corrections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message numerus="yes">
        <source>The import was stopped after %n row(s). What was filed stays; run it again to go on.</source>
        <translation>
            <numerusform>The import was stopped after %n row. What was filed stays; run it again to go on.</numerusform>
            <numerusform>The import was stopped after %n rows. What was filed stays; run it again to go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The mapping &quot;%1&quot; has %n problem(s); the first: %2</source>
        <translation>
            <numerusform>The mapping &quot;%1&quot; has %n problem; the first: %2</numerusform>
            <numerusform>The mapping &quot;%1&quot; has %n problems; the first: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) were left out as footers or headers.</source>
        <translation>
            <numerusform>%n more row was left out as a footer or header.</numerusform>
            <numerusform>%n more rows were left out as footers or headers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The row has %n cell(s), the header has %1. A separator is missing or too many, or the file is cut off here.</source>
        <translation>
            <numerusform>The row has %n cell, the header has %1. A separator is missing or too many, or the file is cut off here.</numerusform>
            <numerusform>The row has %n cells, the header has %1. A separator is missing or too many, or the file is cut off here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The row has %n cell(s), the header has %1.</source>
        <translation>
            <numerusform>The row has %n cell, the header has %1.</numerusform>
            <numerusform>The row has %n cells, the header has %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leftout</name>
    <message numerus="yes">
        <source>%1: %n character(s) that are no text were dropped</source>
        <translation>
            <numerusform>%1: %n character that is no text was dropped</numerusform>
            <numerusform>%1: %n characters that are no text were dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ranking</name>
    <message numerus="yes">
        <source>Left out, %1: %n case(s)</source>
        <translation>
            <numerusform>Left out, %1: %n case</numerusform>
            <numerusform>Left out, %1: %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with fewer than %1 cases: listed, not ranked</source>
        <translation>
            <numerusform>%n with fewer than %1 cases: listed, not ranked</numerusform>
            <numerusform>%n with fewer than %1 cases: listed, not ranked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) of nobody here</source>
        <translation>
            <numerusform>%n case of nobody here</numerusform>
            <numerusform>%n cases of nobody here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody is ranked: none of these has %n case(s) that fell due from %1 to %2.</source>
        <translation>
            <numerusform>Nobody is ranked: none of these has %n case that fell due from %1 to %2.</numerusform>
            <numerusform>Nobody is ranked: none of these has %n cases that fell due from %1 to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody is ranked yet: none of these has %n case(s) that fell due since %1.</source>
        <translation>
            <numerusform>Nobody is ranked yet: none of these has %n case that fell due since %1.</numerusform>
            <numerusform>Nobody is ranked yet: none of these has %n cases that fell due since %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whoever has %n of them is ranked from then on.</source>
        <translation>
            <numerusform>Whoever has %n of them is ranked from then on.</numerusform>
            <numerusform>Whoever has %n of them is ranked from then on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rates</name>
    <message numerus="yes">
        <source>closed on time / due in the period, suspended and %n granted appeal(s) left out</source>
        <translation>
            <numerusform>closed on time / due in the period, suspended and %n granted appeal left out</numerusform>
            <numerusform>closed on time / due in the period, suspended and %n granted appeals left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>region</name>
    <message numerus="yes">
        <source>The region pack has %n problem(s) and was not loaded; the first: %1</source>
        <translation>
            <numerusform>The region pack has %n problem and was not loaded; the first: %1</numerusform>
            <numerusform>The region pack has %n problems and was not loaded; the first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The row has %n cell(s), the header has %1; a comma inside a text needs quotes.</source>
        <translation>
            <numerusform>The row has %n cell, the header has %1; a comma inside a text needs quotes.</numerusform>
            <numerusform>The row has %n cells, the header has %1; a comma inside a text needs quotes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unit &quot;%1&quot; has %n vehicle(s) here and %2 in units.csv; correct one of them.</source>
        <translation>
            <numerusform>Unit &quot;%1&quot; has %n vehicle here and %2 in units.csv; correct one of them.</numerusform>
            <numerusform>Unit &quot;%1&quot; has %n vehicles here and %2 in units.csv; correct one of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>replay</name>
    <message numerus="yes">
        <source>Flood: %n case(s)</source>
        <translation>
            <numerusform>Flood: %n case</numerusform>
            <numerusform>Flood: %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Most: %n in 10 min</source>
        <translation>
            <numerusform>Most: %n in 10 min</numerusform>
            <numerusform>Most: %n in 10 min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report</name>
    <message numerus="yes">
        <source>%n further</source>
        <translation>
            <numerusform>%n further</numerusform>
            <numerusform>%n further</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To: leaders in charge, all departments, %n grid chiefs</source>
        <translation>
            <numerusform>To: leaders in charge, all departments, %n grid chief</numerusform>
            <numerusform>To: leaders in charge, all departments, %n grid chiefs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %1 due, %2 were overdue: %3 at %4, the others at %n departments.</source>
        <translation>
            <numerusform>Of %1 due, %2 were overdue: %3 at %4, the others at %n department.</numerusform>
            <numerusform>Of %1 due, %2 were overdue: %3 at %4, the others at %n departments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were voided or merged.</source>
        <translation>
            <numerusform>%n was voided or merged.</numerusform>
            <numerusform>%n were voided or merged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n carried over, see 5</source>
        <translation>
            <numerusform>%n carried over, see 5</numerusform>
            <numerusform>%n carried over, see 5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended</source>
        <translation>
            <numerusform>%n ended</numerusform>
            <numerusform>%n ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more red and orange cases, %1</source>
        <translation>
            <numerusform>%n more red or orange case, %1</numerusform>
            <numerusform>%n more red and orange cases, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>table 5 with %n problems, %1</source>
        <translation>
            <numerusform>table 5 with %n problem, %1</numerusform>
            <numerusform>table 5 with %n problems, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The centre has changed its rules %n time(s) only.</source>
        <translation>
            <numerusform>The centre has changed its rules %n time only.</numerusform>
            <numerusform>The centre has changed its rules %n times only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cases of table 5 and of those closed in the day</source>
        <translation>
            <numerusform>%n case of table 5 and of those closed in the day</numerusform>
            <numerusform>%n cases of table 5 and of those closed in the day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pictures of %n cases, %1</source>
        <translation>
            <numerusform>pictures of %n case, %1</numerusform>
            <numerusform>pictures of %n cases, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due is left out of it: its appeal was granted.</source>
        <translation>
            <numerusform>%n due is left out of it: its appeal was granted.</numerusform>
            <numerusform>%n due is left out of it: its appeal was granted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) ought to be in the store and are not</source>
        <translation>
            <numerusform>%n report ought to be in the store and is not</numerusform>
            <numerusform>%n reports ought to be in the store and are not</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) came ten minutes late or more</source>
        <translation>
            <numerusform>%n report came ten minutes late or more</numerusform>
            <numerusform>%n reports came ten minutes late or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n red: %1.</source>
        <translation>
            <numerusform>%n red: %1.</numerusform>
            <numerusform>%n red: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n item</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message numerus="yes">
        <source>%n to write</source>
        <translation>
            <numerusform>%n to write</numerusform>
            <numerusform>%n to write</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>store</name>
    <message numerus="yes">
        <source>%n file(s) cannot be read, or begin as none of the ring does</source>
        <translation>
            <numerusform>%n file cannot be read, or begins as none of the ring does</numerusform>
            <numerusform>%n files cannot be read, or begin as none of the ring does</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) are damaged and are passed over</source>
        <translation>
            <numerusform>%n batch is damaged and is passed over</numerusform>
            <numerusform>%n batches are damaged and are passed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>others than the store&apos;s owner may use %n of its files</source>
        <translation>
            <numerusform>others than the store&apos;s owner may use %n of its files</numerusform>
            <numerusform>others than the store&apos;s owner may use %n of its files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in its folder are none of its own</source>
        <translation>
            <numerusform>%n file in its folder is none of its own</numerusform>
            <numerusform>%n files in its folder are none of its own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>town</name>
    <message numerus="yes">
        <source>%n more decision(s) fit no place of the file.</source>
        <translation>
            <numerusform>%n more decision fits no place of the file.</numerusform>
            <numerusform>%n more decisions fit no place of the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs of grids lie over each other: give the ground to one of them.</source>
        <translation>
            <numerusform>%n pair of grids lies over each other: give the ground to one of them.</numerusform>
            <numerusform>%n pairs of grids lie over each other: give the ground to one of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) more than can be taken, left out.</source>
        <translation>
            <numerusform>%n record more than can be taken, left out.</numerusform>
            <numerusform>%n records more than can be taken, left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::audit::AuditPage</name>
    <message numerus="yes">
        <source>%n record(s) saved with the anchor: %1</source>
        <translation>
            <numerusform>%n record saved with the anchor: %1</numerusform>
            <numerusform>%n records saved with the anchor: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::audit::RightsTable</name>
    <message numerus="yes">
        <source>%1: %n account(s)</source>
        <translation>
            <numerusform>%1: %n account</numerusform>
            <numerusform>%1: %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::board::HandoverPanel</name>
    <message numerus="yes">
        <source>%n line(s), not written yet</source>
        <translation>
            <numerusform>%n line, not written yet</numerusform>
            <numerusform>%n lines, not written yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::bulk::BulkPanel</name>
    <message numerus="yes">
        <source>At the most %n cases are taken at once. Filter the queue, and select fewer.</source>
        <translation>
            <numerusform>At the most %n case is taken at once. Filter the queue, and select fewer.</numerusform>
            <numerusform>At the most %n cases are taken at once. Filter the queue, and select fewer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n case(s)</source>
        <translation>
            <numerusform>%1 %n case</numerusform>
            <numerusform>%1 %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n case(s)?</source>
        <translation>
            <numerusform>%1 %n case?</numerusform>
            <numerusform>%1 %n cases?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are still being looked at. Send again in a moment.</source>
        <translation>
            <numerusform>%n case is still being looked at. Send again in a moment.</numerusform>
            <numerusform>%n cases are still being looked at. Send again in a moment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are still being asked.</source>
        <translation>
            <numerusform>%n case is still being asked.</numerusform>
            <numerusform>%n cases are still being asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go on with %n case(s)</source>
        <translation>
            <numerusform>Go on with %n case</numerusform>
            <numerusform>Go on with %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) stay as they are.</source>
        <translation>
            <numerusform>%n case stays as it is.</numerusform>
            <numerusform>%n cases stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) can be taken back for %1 s</source>
        <translation>
            <numerusform>%n case can be taken back for %1 s</numerusform>
            <numerusform>%n cases can be taken back for %1 s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are still being looked at.</source>
        <translation>
            <numerusform>%n case is still being looked at.</numerusform>
            <numerusform>%n cases are still being looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other case(s) cannot have it; the list says why.</source>
        <translation>
            <numerusform>%n other case cannot have it; the list says why.</numerusform>
            <numerusform>%n other cases cannot have it; the list says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::casefile::ActPanel</name>
    <message numerus="yes">
        <source> · %n overdue</source>
        <translation>
            <numerusform> · %n overdue</numerusform>
            <numerusform> · %n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n case(s)?</source>
        <translation>
            <numerusform>%1 %n case?</numerusform>
            <numerusform>%1 %n cases?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n case(s)</source>
        <translation>
            <numerusform>%1 %n case</numerusform>
            <numerusform>%1 %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::casefile::AdvicePanel</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::casefile::AnewPanel</name>
    <message numerus="yes">
        <source>%n point(s) in all</source>
        <translation>
            <numerusform>%n point in all</numerusform>
            <numerusform>%n points in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::casefile::NewCasePanel</name>
    <message numerus="yes">
        <source>%n field(s) need your hand; nothing was sent.</source>
        <translation>
            <numerusform>%n field needs your hand; nothing was sent.</numerusform>
            <numerusform>%n fields need your hand; nothing was sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::casefile::PlaceLine</name>
    <message numerus="yes">
        <source>↑ ↓ change, and the map with them; Enter takes it. %n place(s), elements first.</source>
        <translation>
            <numerusform>↑ ↓ change, and the map with them; Enter takes it. %n place, elements first.</numerusform>
            <numerusform>↑ ↓ change, and the map with them; Enter takes it. %n places, elements first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::casefile::Timeline</name>
    <message numerus="yes">
        <source>%n event(s), newest below</source>
        <translation>
            <numerusform>%n event, newest below</numerusform>
            <numerusform>%n events, newest below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::casefile::WhyBox</name>
    <message numerus="yes">
        <source>%n point(s) in all</source>
        <translation>
            <numerusform>%n point in all</numerusform>
            <numerusform>%n points in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::command::CommandLine</name>
    <message numerus="yes">
        <source>%1: %n selected case(s)</source>
        <translation>
            <numerusform>%1: %n selected case</numerusform>
            <numerusform>%1: %n selected cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::departments::DepartmentRow</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::deskpage::CallTray</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::deskpage::DeskPage</name>
    <message numerus="yes">
        <source>%n draft(s) of before are kept</source>
        <translation>
            <numerusform>%n draft of before is kept</numerusform>
            <numerusform>%n drafts of before are kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::deskpage::WaitingTile</name>
    <message numerus="yes">
        <source>%n to accept</source>
        <translation>
            <numerusform>%n to accept</numerusform>
            <numerusform>%n to accept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::dutylog::DutyLogPage</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) saved: %1</source>
        <translation>
            <numerusform>%n page saved: %1</numerusform>
            <numerusform>%n pages saved: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::gridedit::EditMap</name>
    <message numerus="yes">
        <source>Enter sets a corner (%n so far); Backspace takes the last one away, Esc gives up.</source>
        <translation>
            <numerusform>Enter sets a corner (%n so far); Backspace takes the last one away, Esc gives up.</numerusform>
            <numerusform>Enter sets a corner (%n so far); Backspace takes the last one away, Esc gives up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enter sets a point of the line through grid %1 (%n so far): from border to border.</source>
        <translation>
            <numerusform>Enter sets a point of the line through grid %1 (%n so far): from border to border.</numerusform>
            <numerusform>Enter sets a point of the line through grid %1 (%n so far): from border to border.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>M makes one of these %n grids; Enter adds another or takes one away.</source>
        <translation>
            <numerusform>M makes one of this %n grid; Enter adds another or takes one away.</numerusform>
            <numerusform>M makes one of these %n grids; Enter adds another or takes one away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::gridedit::GridPage</name>
    <message numerus="yes">
        <source>%n overlaps</source>
        <translation>
            <numerusform>%n overlap</numerusform>
            <numerusform>%n overlaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::hall::HallPage</name>
    <message numerus="yes">
        <source>Gridhall · %n grids · preview</source>
        <translation>
            <numerusform>Gridhall · %n grid · preview</numerusform>
            <numerusform>Gridhall · %n grids · preview</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gridhall · %n grids</source>
        <translation>
            <numerusform>Gridhall · %n grid</numerusform>
            <numerusform>Gridhall · %n grids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to write</source>
        <translation>
            <numerusform>%n to write</numerusform>
            <numerusform>%n to write</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::hall::HallQueue</name>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::hall::SupervisedList</name>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::handover::HandoverPage</name>
    <message numerus="yes">
        <source>%n unsigned</source>
        <translation>
            <numerusform>%n unsigned</numerusform>
            <numerusform>%n unsigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>late %n min</source>
        <translation>
            <numerusform>late %n min</numerusform>
            <numerusform>late %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::identity::HandOnDialog</name>
    <message numerus="yes">
        <source>%n half-typed form(s) are open. They stay yours and come back when you sign in at any seat of this machine. Or hand them on: the other person sees whose they were, and takes them.</source>
        <translation>
            <numerusform>%n half-typed form is open. It stays yours and comes back when you sign in at any seat of this machine. Or hand it on: the other person sees whose it was, and takes it.</numerusform>
            <numerusform>%n half-typed forms are open. They stay yours and come back when you sign in at any seat of this machine. Or hand them on: the other person sees whose they were, and takes them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::identity::LockPage</name>
    <message numerus="yes">
        <source>%n more wrong one(s) bar the account for ten minutes.</source>
        <translation>
            <numerusform>%n more wrong one bars the account for ten minutes.</numerusform>
            <numerusform>%n more wrong ones bar the account for ten minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n red case(s) wait for acceptance.</source>
        <translation>
            <numerusform>%n red case waits for acceptance.</numerusform>
            <numerusform>%n red cases wait for acceptance.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::importing::ImportDialog</name>
    <message numerus="yes">
        <source>%n more reason(s)</source>
        <translation>
            <numerusform>%n more reason</numerusform>
            <numerusform>%n more reasons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read: %1 new, %2 updated (%3 of both with notes), %4 differ, %5 known already, %6 refused.</source>
        <translation>
            <numerusform>%Ln row read: %1 new, %2 updated (%3 of both with notes), %4 differ, %5 known already, %6 refused.</numerusform>
            <numerusform>%Ln rows read: %1 new, %2 updated (%3 of both with notes), %4 differ, %5 known already, %6 refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::map::DayBars</name>
    <message numerus="yes">
        <source>%1: %n open</source>
        <translation>
            <numerusform>%1: %n open</numerusform>
            <numerusform>%1: %n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::queue::Arrangement</name>
    <message numerus="yes">
        <source>%n are kept at the most; delete one first.</source>
        <translation>
            <numerusform>%n is kept at the most; delete it first.</numerusform>
            <numerusform>%n are kept at the most; delete one first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::queue::CaseListView</name>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>%n row selected</numerusform>
            <numerusform>%n rows selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::queue::QueueFooter</name>
    <message numerus="yes">
        <source>%n stored case(s)</source>
        <translation>
            <numerusform>%n stored case</numerusform>
            <numerusform>%n stored cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new above</source>
        <translation>
            <numerusform>%n new above</numerusform>
            <numerusform>%n new above</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in rows with +n</source>
        <translation>
            <numerusform>%n in rows with +n</numerusform>
            <numerusform>%n in rows with +n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them above</source>
        <translation>
            <numerusform>%n of them above</numerusform>
            <numerusform>%n of them above</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them below</source>
        <translation>
            <numerusform>%n of them below</numerusform>
            <numerusform>%n of them below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them not in the list</source>
        <translation>
            <numerusform>%n of them not in the list</numerusform>
            <numerusform>%n of them not in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::queue::QueuePanel</name>
    <message numerus="yes">
        <source>%n new case(s) in 10 minutes.</source>
        <translation>
            <numerusform>%n new case in 10 minutes.</numerusform>
            <numerusform>%n new cases in 10 minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::queue::ViewRow</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ranking::RankingPanel</name>
    <message numerus="yes">
        <source>%1, %n case(s) due: %2</source>
        <translation>
            <numerusform>%1, %n case due: %2</numerusform>
            <numerusform>%1, %n cases due: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 raised and %3 lowered of %n case(s) filed; the period before: %4</source>
        <translation>
            <numerusform>%1: %2 raised and %3 lowered of %n case filed; the period before: %4</numerusform>
            <numerusform>%1: %2 raised and %3 lowered of %n cases filed; the period before: %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::replay::DayStrip</name>
    <message numerus="yes">
        <source>%n</source>
        <comment>so many red cases</comment>
        <translation>
            <numerusform>%n</numerusform>
            <numerusform>%n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::rules::ApplyBox</name>
    <message numerus="yes">
        <source>Apply them anew to the %n open case(s) that change</source>
        <translation>
            <numerusform>Apply them anew to the %n open case that changes</numerusform>
            <numerusform>Apply them anew to the %n open cases that change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::rules::ImpactPanel</name>
    <message numerus="yes">
        <source>%n thing(s) to correct before these rules can be applied</source>
        <translation>
            <numerusform>%n thing to correct before these rules can be applied</numerusform>
            <numerusform>%n things to correct before these rules can be applied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied anew, these rules would change none of %n open case(s).</source>
        <translation>
            <numerusform>Applied anew, these rules would not change the %n open case.</numerusform>
            <numerusform>Applied anew, these rules would change none of %n open cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied anew, these rules would change %1 of %n open case(s).</source>
        <translation>
            <numerusform>Applied anew, these rules would change %1 of %n open case.</numerusform>
            <numerusform>Applied anew, these rules would change %1 of %n open cases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::rules::RulesPage</name>
    <message numerus="yes">
        <source>Rules of the centre hold (%1); %n file(s) are not the pack&apos;s own.</source>
        <translation>
            <numerusform>Rules of the centre hold (%1); %n file is not the pack&apos;s own.</numerusform>
            <numerusform>Rules of the centre hold (%1); %n files are not the pack&apos;s own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The limits of %n item(s) are not understood; their reports get no deadline until there is a rule for them: %1</source>
        <translation>
            <numerusform>The limit of %n item is not understood; its reports get no deadline until there is a rule for it: %1</numerusform>
            <numerusform>The limits of %n items are not understood; their reports get no deadline until there is a rule for them: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::AcknowledgeNotice</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) not acknowledged in time</source>
        <translation>
            <numerusform>%n case not acknowledged in time</numerusform>
            <numerusform>%n cases not acknowledged in time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::FontNotice</name>
    <message numerus="yes">
        <source>%n character(s) cannot be shown</source>
        <translation>
            <numerusform>%n character cannot be shown</numerusform>
            <numerusform>%n characters cannot be shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::KeyBar</name>
    <message numerus="yes">
        <source>%n to write</source>
        <translation>
            <numerusform>%n to write</numerusform>
            <numerusform>%n to write</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::townsetup::ColumnTable</name>
    <message numerus="yes">
        <source>%n there twice</source>
        <translation>
            <numerusform>%n there twice</numerusform>
            <numerusform>%n there twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different</source>
        <translation>
            <numerusform>%n different</numerusform>
            <numerusform>%n different</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::townsetup::PlaceList</name>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::townsetup::SetupPage</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begun %n minutes ago</source>
        <translation>
            <numerusform>Begun %n minute ago</numerusform>
            <numerusform>Begun %n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n grids for now</source>
        <translation>
            <numerusform>Save %n grid for now</numerusform>
            <numerusform>Save %n grids for now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::townsetup::SetupSteps</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n grids</source>
        <translation>
            <numerusform>%n grid</numerusform>
            <numerusform>%n grids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places refused</source>
        <translation>
            <numerusform>%n place refused</numerusform>
            <numerusform>%n places refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places cleaned</source>
        <translation>
            <numerusform>%n place cleaned</numerusform>
            <numerusform>%n places cleaned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n committees</source>
        <translation>
            <numerusform>%n committee</numerusform>
            <numerusform>%n committees</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places to be decided</source>
        <translation>
            <numerusform>%n place to be decided</numerusform>
            <numerusform>%n places to be decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of sensors</source>
        <translation>
            <numerusform>%n row of sensors</numerusform>
            <numerusform>%n rows of sensors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n rows go in</source>
        <translation>
            <numerusform>%1: %2 of %n row goes in</numerusform>
            <numerusform>%1: %2 of %n rows go in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::townsetup::ThingsView</name>
    <message numerus="yes">
        <source>%n empty</source>
        <translation>
            <numerusform>%n empty</numerusform>
            <numerusform>%n empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n rows go in, refused: %2; made a code or a name: %3.</source>
        <translation>
            <numerusform>%1 of %n row goes in, refused: %2; made a code or a name: %3.</numerusform>
            <numerusform>%1 of %n rows go in, refused: %2; made a code or a name: %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::welcome::TownCard</name>
    <message numerus="yes">
        <source>%n grids</source>
        <translation>
            <numerusform>%n grid</numerusform>
            <numerusform>%n grids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n departments</source>
        <translation>
            <numerusform>%n department</numerusform>
            <numerusform>%n departments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n items</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
</TS>
