<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>Write again in %n second(s), or choose another model.</source>
        <translation>
            <numerusform>Write again in %n second, or choose another model.</numerusform>
            <numerusform>Write again in %n seconds, or choose another model.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write again in %n minute(s), or choose another model.</source>
        <translation>
            <numerusform>Write again in %n minute, or choose another model.</numerusform>
            <numerusform>Write again in %n minutes, or choose another model.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write again in %n hour(s), or choose another model.</source>
        <translation>
            <numerusform>Write again in %n hour, or choose another model.</numerusform>
            <numerusform>Write again in %n hours, or choose another model.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer yet; asking again in %n second(s) …</source>
        <translation>
            <numerusform>No answer yet; asking again in %n second …</numerusform>
            <numerusform>No answer yet; asking again in %n seconds …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agate::NoticeStrip</name>
    <message numerus="yes">
        <source>%n more notice(s), shown when these are closed</source>
        <translation>
            <numerusform>%n more notice, shown when these are closed</numerusform>
            <numerusform>%n more notices, shown when these are closed</numerusform>
        </translation>
    </message>
</context>
</TS>
