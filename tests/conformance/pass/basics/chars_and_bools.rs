fn main() {
    let c = 'é';
    let t = true;
    println!("{} {:?} {} {}", c, c, t && !t, t || false);
    println!("{:?} {:?} {:?}", '\n', '\'', '\u{1F600}');
    println!("{}", c.len_utf8());
    println!("{}", 'a' < 'b');
}
