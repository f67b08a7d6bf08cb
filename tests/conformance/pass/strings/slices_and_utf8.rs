fn main() {
    let s = "héllo wörld";
    println!("{} {}", s.len(), s.chars().count());
    println!("{} {}", &s[0..1], &s[3..]);
    for (i, c) in s.char_indices().take(3) {
        print!("{i}:{c} ");
    }
    println!("{:?}", s.bytes().nth(1));
}
