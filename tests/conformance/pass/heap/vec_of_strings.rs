fn main() {
    let mut names: Vec<String> = Vec::new();
    names.push(String::from("b"));
    names.push("a".to_string());
    names.sort();
    for n in &names {
        print!("{} ", n);
    }
    for n in &mut names {
        n.push('!');
    }
    println!("{}", names.join(","));
    let last = names.pop();
    println!("{:?} {:?}", last, names);
}
