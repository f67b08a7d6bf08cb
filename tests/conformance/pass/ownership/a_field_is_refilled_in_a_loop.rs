fn main() {
    let mut p = (String::from("first"), 0);
    for round in 0..3 {
        let old = p.0;
        p.1 += old.len();
        if round == 1 {
            p.0 = old + "!";
        } else {
            p.0 = String::from("next");
        }
    }
    println!("{p:?}");
    let words = [String::from("a"), String::from("b"), String::from("c")];
    let [x, .., z] = words;
    println!("{x}{z}");
}
