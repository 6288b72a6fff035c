<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>“%1” has %n place(s) that cannot be read as text.</source>
        <translation>
            <numerusform>“%1” has %n place that cannot be read as text.</numerusform>
            <numerusform>“%1” has %n places that cannot be read as text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) to translate.</source>
        <translation>
            <numerusform>%n paragraph to translate.</numerusform>
            <numerusform>%n paragraphs to translate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Translated before: %n paragraph(s).</source>
        <translation>
            <numerusform>Translated before: %n paragraph.</numerusform>
            <numerusform>Translated before: %n paragraphs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) could not be translated: the source stands in their place.</source>
        <translation>
            <numerusform>%n paragraph could not be translated: the source stands in their place.</numerusform>
            <numerusform>%n paragraphs could not be translated: the source stands in their place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryNotices</name>
    <message numerus="yes">
        <source>The library&apos;s file was damaged. %n draft(s) were rescued into a new one.</source>
        <translation>
            <numerusform>The library&apos;s file was damaged. %n draft were rescued into a new one.</numerusform>
            <numerusform>The library&apos;s file was damaged. %n drafts were rescued into a new one.</numerusform>
        </translation>
    </message>
</context>
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
    <name>agate::BriefFacts</name>
    <message numerus="yes">
        <source>About %Ln token(s) to read.</source>
        <translation>
            <numerusform>About %Ln token to read.</numerusform>
            <numerusform>About %Ln tokens to read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agate::CountText</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>%Ln sentence</numerusform>
            <numerusform>%Ln sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s)</source>
        <translation>
            <numerusform>%Ln paragraph</numerusform>
            <numerusform>%Ln paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without spaces</source>
        <extracomment>Behind a count of characters</extracomment>
        <translation>
            <numerusform>%Ln without spaces</numerusform>
            <numerusform>%Ln without spaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agate::DraftEditor</name>
    <message numerus="yes">
        <source>Front matter · %n line(s)</source>
        <extracomment>The lines about a text at its very beginning (its title, date, tags), folded to one row</extracomment>
        <translation>
            <numerusform>Front matter · %n line</numerusform>
            <numerusform>Front matter · %n lines</numerusform>
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
    <name>agate::FindBar</name>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <extracomment>After &quot;Replace all&quot;: how many were replaced</extracomment>
        <translation>
            <numerusform>%Ln replaced</numerusform>
            <numerusform>%Ln replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found so far …</source>
        <extracomment>While a long draft is being searched: so many so far</extracomment>
        <translation>
            <numerusform>%Ln found so far …</numerusform>
            <numerusform>%Ln found so far …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From the beginning again: %L1 of %Ln</source>
        <extracomment>Which match (%L1) of how many, after the search went on from the draft&apos;s beginning</extracomment>
        <translation>
            <numerusform>From the beginning again: %L1 of %Ln</numerusform>
            <numerusform>From the beginning again: %L1 of %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From the end again: %L1 of %Ln</source>
        <extracomment>Which match (%L1) of how many, after the search went on from the draft&apos;s end</extracomment>
        <translation>
            <numerusform>From the end again: %L1 of %Ln</numerusform>
            <numerusform>From the end again: %L1 of %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln</source>
        <extracomment>Which match (%L1) of how many</extracomment>
        <translation>
            <numerusform>%L1 of %Ln</numerusform>
            <numerusform>%L1 of %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agate::HistoryChart</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
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
    <name>agate::OutlineList</name>
    <message numerus="yes">
        <source>%1, %n word(s)</source>
        <extracomment>Read aloud. %1: a heading with its rank; so many words are in its section</extracomment>
        <translation>
            <numerusform>%1, %n word</numerusform>
            <numerusform>%1, %n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agate::RecoveryPage</name>
    <message numerus="yes">
        <source>Agate ended without closing. The changes of %n draft(s) were not in a version yet. Nothing is deleted, whatever you choose.</source>
        <translation>
            <numerusform>Agate ended without closing. The changes of %n draft were not in a version yet. Nothing is deleted, whatever you choose.</numerusform>
            <numerusform>Agate ended without closing. The changes of %n drafts were not in a version yet. Nothing is deleted, whatever you choose.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agate::RewriteView</name>
    <message numerus="yes">
        <source>%n proposed change(s)</source>
        <translation>
            <numerusform>%n proposed change</numerusform>
            <numerusform>%n proposed changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agate::SelectionRewriting</name>
    <message numerus="yes">
        <source>%n fact(s) changed</source>
        <extracomment>On a small panel: numbers, names, links … that are not what they were</extracomment>
        <translation>
            <numerusform>%n fact changed</numerusform>
            <numerusform>%n facts changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agate::StarterRow</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agate::StatisticsPanel</name>
    <message numerus="yes">
        <source>%Ln word(s) today</source>
        <translation>
            <numerusform>%Ln word today</numerusform>
            <numerusform>%Ln words today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in this sitting</source>
        <translation>
            <numerusform>%Ln in this sitting</numerusform>
            <numerusform>%Ln in this sitting</numerusform>
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
    <name>agate::TextFiles</name>
    <message numerus="yes">
        <source>%1 is not in UTF-8: %n place(s) cannot be read.</source>
        <translation>
            <numerusform>%1 is not in UTF-8: %n place cannot be read.</numerusform>
            <numerusform>%1 is not in UTF-8: %n places cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agate::WorkbenchModels</name>
    <message numerus="yes">
        <source>holds %Ln token(s)</source>
        <translation>
            <numerusform>holds %Ln token</numerusform>
            <numerusform>holds %Ln tokens</numerusform>
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
