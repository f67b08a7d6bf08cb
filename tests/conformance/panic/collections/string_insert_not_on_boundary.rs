fn main() {
    let mut s = String::from("né");
    s.insert(1, 'o');
    println!("{s}");
    s.truncate(3); //~ PANIC assertion failed: self.is_char_boundary(new_len)
}
