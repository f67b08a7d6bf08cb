use std::path::PathBuf;

fn main() {
    let mut p = PathBuf::from("/home");
    p.push("me");
    p.push("notes.md");
    println!("{}", p.display());
    println!("{} {}", p.pop(), p.display());
    p.push("/etc");
    println!("{}", p.display());
    p.push("");
    println!("{:?}", p);
    println!("{} {} {}", p.pop(), p.pop(), p.display());
    println!("{}", p.pop());
    let joined: PathBuf = ["a", "b", "c.rs"].iter().collect();
    println!("{:?} {:?}", joined, joined.strip_prefix("a"));
    println!("{:?}", joined.strip_prefix("b").map_err(|e| e.to_string()));
}
