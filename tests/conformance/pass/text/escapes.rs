fn main() {
    for c in ['\n', '\'', '"', '\\', 'a', 'é', '\u{301}', '\u{200b}', '\0', '😀'] {
        println!("{} {} {} {:?}", c.escape_debug(), c.escape_default(), c.escape_unicode(), c);
    }
    println!("{}", "a\n'é\u{301}\u{301}".escape_debug());
    println!("{} {}", "tab\t'é'".escape_default(), "aé".escape_unicode());
    let escaped: String = "\u{301}x\"".escape_debug().collect();
    println!("{escaped} {:?}", "e\u{301}");
    println!("{:?} {}", 'ß'.escape_unicode(), '\u{1f600}'.escape_default().len());
}
