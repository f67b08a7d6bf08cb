fn main() {
    let mut s = String::from("foo");
    s += "bar";
    s.insert(0, '>');
    let t = s.clone() + "-" + &s;
    println!("{} {}", s, t);
    println!("{:?}", s.pop());
    println!("{}", format!("{}{:>4}|{:<4}|{:^5}|", "a", 1, 2, 3));
    let joined = ["x", "y"].concat();
    println!("{joined}");
}
