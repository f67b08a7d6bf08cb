fn main() {
    let s = "héllo wörld ✓ 🦀";
    println!("{} {} {:?}", s.len(), s.chars().count(), s.char_indices().nth(2));
    println!("{:?} {:?}", s.find('w'), s.find("✓"));
    println!("{}", s.chars().rev().collect::<String>());
    println!("{:?}", s.bytes().take(3).collect::<Vec<u8>>());
    println!("{:?}", s.split_whitespace().map(|w| { let mut c = w.chars(); c.next().map(|f| f.to_uppercase().collect::<String>() + c.as_str()).unwrap_or_default() }).collect::<Vec<_>>());
    println!("{:?} {:?}", s.get(0..2), s.get(0..3));
    println!("{} {}", s.to_uppercase(), "ǅ ß İ".to_lowercase());
    println!("{:?} {:?}", "a,b,,c".split(',').collect::<Vec<_>>(), "a,b,,c".splitn(2, ',').collect::<Vec<_>>());
    println!("{:?} {:?}", "  x y ".trim_start(), "xxaxx".trim_matches('x'));
    println!("{:?} {:?}", "key=val=z".split_once('='), "key=val=z".rsplit_once('='));
    println!("{:?}", "line1\r\nline2\n\nend".lines().collect::<Vec<_>>());
    println!("{} {:?}", "abc" < "abd", "abc".cmp("ab"));
    println!("{:?} {:?}", "tic-tac-toe".replace("t", "T"), "tic-tac-toe".replacen('t', "", 2));
    println!("{:?} {:?}", "\u{1F980}\t\"q\"\\ \u{7f}\u{200b}", '\'');
    println!("{} {}", "a\
        b", r#"raw "x" \n"#);
    println!("{:?} {:?}", "prefix-x".strip_prefix("prefix-"), "abcabc".rfind("bc"));
    println!("{:?}", 'é'.len_utf8());
    println!("{:?}", "Mary had".chars().filter(|c| !c.is_whitespace()).map(|c| ((c as u8) ^ 0x20) as char).collect::<String>());
    println!("{:?}", std::str::from_utf8(&[0xf0, 0x9f, 0xa6, 0x80]).unwrap());
    println!("{:?} {:?}", String::from_utf8_lossy(&[b'a', 0xff, b'b']), "ab".repeat(3));
    println!("{:?}", "a1b22".split(|c: char| c.is_ascii_digit()).collect::<Vec<_>>());
    println!("{:?}", "one two".match_indices('o').collect::<Vec<_>>());
}
