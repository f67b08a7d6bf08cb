fn main() {
    let mut it = vec![1, 2].iter();
    it.next();
    let v = vec![String::from("a")];
    let s: Vec<String> = v.iter().collect(); //~ ERROR E0277
    let l: Vec<usize> = v.iter().map(|s| s.len()); //~ ERROR E0308
    let n: i32 = v.len(); //~ ERROR E0308
    let j = v.join(1); //~ ERROR E0308
    for (i, x) in v { println!("{i}"); } //~ ERROR E0308
    for x in 5 { } //~ ERROR E0277
    let z = v.iter().zip(3); //~ ERROR E0277
    let f = v.iter().filter(|s| s.len()); //~ ERROR E0308
    let w = v.iter().map(String::len).sum();
}
