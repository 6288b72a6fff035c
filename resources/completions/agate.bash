# SPDX-FileCopyrightText: 2026 The Agate authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of agate in bash: subcommands, options, templates, their fields and choices, drafts, models.

# The line below a template's id that lists its fields, as `agate templates` prints it, one field a line.
_agate_fields()
{
    "$1" templates 2>/dev/null | awk -v id="$2" '$0 == id { at = NR } at && NR == at + 2 { gsub(/^ +/, ""); n = split($0, f, ", ");
        for (i = 1; i <= n; i++) { sub(/ \(.*\)$/, "", f[i]); print f[i] } exit }'
}

_agate()
{
    local cur prev words cword program i word subcommand= template=
    if declare -F _comp_initialize >/dev/null; then
        _comp_initialize -n = -- "$@" || return
    elif declare -F _init_completion >/dev/null; then
        _init_completion -n = || return
    else
        words=("${COMP_WORDS[@]}") cword=$COMP_CWORD cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
    fi
    program=${words[0]/#\~/$HOME}
    local takes=' --library --profile --set --tone --audience --language --provider --base-url --model --gguf --key-file --seed --max-tokens --search --package --to --from --glossary --address --output --in-flight '
    for ((i = 1; i < cword; i++)); do
        word=${words[i]}
        case $word in
            --*) [[ $takes == *" $word "* ]] && ((i++));;
            -*) ;;
            *)
                if [[ -z $subcommand ]]; then subcommand=$word
                elif [[ $subcommand == models && $word == download ]]; then subcommand='models download'
                elif [[ -z $template ]]; then template=$word
                fi;;
        esac
    done

    COMPREPLY=()
    local IFS=$' \t\n'
    case $prev in
        --library|--gguf|--key-file|--package|--glossary|--output)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$cur")
            return;;
        --profile)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -d -- "$cur")
            return;;
        --provider)
            mapfile -t COMPREPLY < <(compgen -W 'llama-server lm-studio ollama openai openrouter custom' -- "$cur")
            return;;
        --language|--to|--from)
            mapfile -t COMPREPLY < <(compgen -W 'en en-GB ar bg bn ca cs da de el es et fa fi fr ga gl he hi hr hu id is it ja ko lt lv ms nb nl nn pl pt-BR pt-PT ro ru sk sl sr sv sw ta th tr uk ur vi zh-Hans zh-Hant' -- "$cur")
            return;;
        --model)
            IFS=$'\n'
            mapfile -t COMPREPLY < <(compgen -W "$("$program" models 2>/dev/null | awk '/^[^ ]/')" -- "$cur" | sed 's/[^[:alnum:]._:/-]/\\&/g')
            return;;
        --set)
            local field keys=
            while IFS= read -r field; do
                if [[ $cur == "${field%%=*}="* && $field == *=* ]]; then
                    IFS='|' read -ra keys <<<"${field#*=}"
                    IFS=$'\n'
                    mapfile -t COMPREPLY < <(compgen -W "${keys[*]}" -- "${cur#*=}" | sed "s/^/${field%%=*}=/; s/[^[:alnum:]=._:/-]/\\\\&/g")
                    return
                fi
                keys+="${field%%=*}= "
            done < <(_agate_fields "$program" "$template")
            compopt -o nospace 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -W "$keys" -- "$cur")
            return;;
        --address)
            mapfile -t COMPREPLY < <(compgen -W 'formal informal' -- "$cur")
            return;;
        --in-flight|--tone|--audience|--base-url|--seed|--max-tokens|--search)
            return;;
    esac

    if [[ $cur == -* ]]; then
        local options='--library --profile --help'
        case $subcommand in
            '') options='--library --profile --offline --new --help --version';;
            templates|models) options+=' --json';;
            drafts) options+=' --search --json';;
            write) options+=' --set --tone --audience --language --provider --base-url --model --gguf --key-file --seed --max-tokens --offline --json --no-save';;
            translate) options+=' --to --from --glossary --address --output --in-flight --fresh --provider --base-url --model --gguf --key-file --seed --offline --json --no-save';;
            'models download') options+=' --package';;
        esac
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
        return
    fi

    case $subcommand in
        '')
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -W 'templates write translate drafts show models' -- "$cur"; compgen -f -- "$cur");;
        write)
            [[ -z $template ]] && mapfile -t COMPREPLY < <(compgen -W "$("$program" templates 2>/dev/null | awk '/^[a-z0-9-]+$/')" -- "$cur");;
        translate)
            compopt -o filenames 2>/dev/null
            [[ -z $template ]] && mapfile -t COMPREPLY < <(compgen -f -- "$cur");;
        show)
            [[ -z $template ]] && mapfile -t COMPREPLY < <(compgen -W "$("$program" drafts 2>/dev/null | awk '{ print $1 }')" -- "$cur");;
        models)
            mapfile -t COMPREPLY < <(compgen -W download -- "$cur");;
        'models download')
            [[ -z $template ]] && mapfile -t COMPREPLY < <(compgen -W stories15M -- "$cur");;
    esac
}
complete -F _agate agate
