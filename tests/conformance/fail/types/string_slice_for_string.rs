struct User { name: String }
fn main() {
    let u = User { name: "Ann" }; //~ ERROR E0308
    println!("{}", u.name);
}
