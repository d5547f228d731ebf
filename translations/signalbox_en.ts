<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>signalbox::AttemptList</name>
    <message numerus="yes">
        <source>Show all %n tries</source>
        <translation>
            <numerusform>Show the only try</numerusform>
            <numerusform>Show all %n tries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::BubbleText</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more event(s)</source>
        <translation>
            <numerusform>%n more event</numerusform>
            <numerusform>%n more events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::CommandsPage</name>
    <message numerus="yes">
        <source>Discord knows %n commands now: %1.</source>
        <translation>
            <numerusform>Discord knows %n command now: %1.</numerusform>
            <numerusform>Discord knows %n commands now: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::DetailsHeading</name>
    <message numerus="yes">
        <source>%1 · %2 %3 · %4 · %n byte(s)</source>
        <translation>
            <numerusform>%1 · %2 %3 · %4 · %n byte</numerusform>
            <numerusform>%1 · %2 %3 · %4 · %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::EndpointsPage</name>
    <message numerus="yes">
        <source>%n refused.</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>%n refused.</numerusform>
            <numerusform>%n refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) verified.</source>
        <translation>
            <numerusform>%n delivery verified.</numerusform>
            <numerusform>%n deliveries verified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) received, unsigned.</source>
        <translation>
            <numerusform>%n delivery received, unsigned.</numerusform>
            <numerusform>%n deliveries received, unsigned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::ExamplesPage</name>
    <message numerus="yes">
        <source>%n thing(s) are still to be filled in.</source>
        <translation>
            <numerusform>%n thing is still to be filled in.</numerusform>
            <numerusform>%n things are still to be filled in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::HistoryPage</name>
    <message numerus="yes">
        <source>%n older event(s) are not shown.</source>
        <translation>
            <numerusform>%n older event is not shown.</numerusform>
            <numerusform>%n older events are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::NewRowsPill</name>
    <message numerus="yes">
        <source>%n new event(s)</source>
        <translation>
            <numerusform>%n new event</numerusform>
            <numerusform>%n new events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::OutboxDialog</name>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n try</numerusform>
            <numerusform>%n tries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::OutboxModel</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::OverviewPage</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more job(s), all passed or skipped or further down.</source>
        <translation>
            <numerusform>%n more job, passed or skipped or further down.</numerusform>
            <numerusform>%n more jobs, all passed or skipped or further down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n detail(s), in the payload</source>
        <translation>
            <numerusform>%n detail, in the payload</numerusform>
            <numerusform>%n details, in the payload</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::PayloadPage</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SampleGallery</name>
    <message numerus="yes">
        <source>%n byte(s) that are no text</source>
        <translation>
            <numerusform>%n byte that is no text</numerusform>
            <numerusform>%n bytes that are no text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SendingWords</name>
    <message numerus="yes">
        <source>behind %n other(s)</source>
        <translation>
            <numerusform>behind one other</numerusform>
            <numerusform>behind %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SettingsDialog</name>
    <message numerus="yes">
        <source>%n value(s) are still an example&apos;s own. The page Examples lists them.</source>
        <translation>
            <numerusform>%n value is still an example&apos;s own. The page Examples lists it.</numerusform>
            <numerusform>%n values are still an example&apos;s own. The page Examples lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::SidebarModel</name>
    <message numerus="yes">
        <source>%1, %n event(s)</source>
        <translation>
            <numerusform>%1, %n event</numerusform>
            <numerusform>%1, %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::StatusFoot</name>
    <message numerus="yes">
        <source>next try in %n s</source>
        <translation>
            <numerusform>next try in %n s</numerusform>
            <numerusform>next try in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n waiting</source>
        <translation>
            <numerusform>%1: %n waiting</numerusform>
            <numerusform>%1: %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n target(s)</source>
        <translation>
            <numerusform>%1 of %n target</numerusform>
            <numerusform>%1 of %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ready, %n connected</source>
        <translation>
            <numerusform>ready, %n connected</numerusform>
            <numerusform>ready, %n connected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TargetsPage</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TrayTooltip</name>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) stopped</source>
        <translation>
            <numerusform>%n target stopped</numerusform>
            <numerusform>%n targets stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) waiting to be sent</source>
        <translation>
            <numerusform>%n message waiting to be sent</numerusform>
            <numerusform>%n messages waiting to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::TunnelPage</name>
    <message numerus="yes">
        <source>Next try in %n second(s)</source>
        <translation>
            <numerusform>Next try in %n second</numerusform>
            <numerusform>Next try in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::VerificationPage</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::VerificationSteps</name>
    <message numerus="yes">
        <source>%1, %n byte(s), %2</source>
        <translation>
            <numerusform>%1, %n byte, %2</numerusform>
            <numerusform>%1, %n bytes, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Our result over the %n raw byte(s) differs from what was sent.</source>
        <translation>
            <numerusform>Our result over the one raw byte differs from what was sent.</numerusform>
            <numerusform>Our result over the %n raw bytes differs from what was sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>signalbox::Words</name>
    <message numerus="yes">
        <source>The other side asked to wait %n second(s).</source>
        <translation>
            <numerusform>The other side asked to wait %n second.</numerusform>
            <numerusform>The other side asked to wait %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received %n time(s)</source>
        <translation>
            <numerusform>Received %n time</numerusform>
            <numerusform>Received %n times</numerusform>
        </translation>
    </message>
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
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hex digit(s)</source>
        <translation>
            <numerusform>%n hex digit</numerusform>
            <numerusform>%n hex digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hex digit(s), some in upper case</source>
        <translation>
            <numerusform>%n hex digit, in upper case</numerusform>
            <numerusform>%n hex digits, some in upper case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n base64 character(s)</source>
        <translation>
            <numerusform>%n base64 character</numerusform>
            <numerusform>%n base64 characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
</TS>
