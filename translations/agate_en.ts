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
    <name>agate::DraftList</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agate::FieldRow</name>
    <message numerus="yes">
        <source>More than %n character(s)</source>
        <translation>
            <numerusform>More than %n character</numerusform>
            <numerusform>More than %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>At most %n character.</numerusform>
            <numerusform>At most %n characters.</numerusform>
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
<context>
    <name>agate::TemplateSidebar</name>
    <message numerus="yes">
        <source>Search %n template(s)</source>
        <translation>
            <numerusform>Search %n template</numerusform>
            <numerusform>Search %n templates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agate::faultSentence</name>
    <message numerus="yes">
        <source>Too long by %n character(s).</source>
        <translation>
            <numerusform>Too long by %n character.</numerusform>
            <numerusform>Too long by %n characters.</numerusform>
        </translation>
    </message>
</context>
</TS>
