main() { //~ ERROR
    println!("no `fn` before the name");
}
