fn main() {
    let text = String::from("x");
    let future = async move { text.len() };
    println!("{text}"); //~ ERROR E0382
    drop(future);
}
