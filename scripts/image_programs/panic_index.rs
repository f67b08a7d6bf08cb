fn main() {
    let v = vec![String::from("a")];
    let i = v.len() + 2;
    println!("{}", v[i]);
}
