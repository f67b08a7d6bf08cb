use std::path::{Component, Path};

fn main() {
    let path = Path::new("/usr/./lib//rust/../c/");
    for c in path.components() {
        match c {
            Component::RootDir => println!("root"),
            Component::ParentDir => println!("up"),
            Component::Normal(name) => println!("{name:?}"),
            other => println!("other {other:?}"),
        }
    }
    let mut both = path.components();
    println!("{:?} {:?}", both.next(), both.next_back());
    println!("{:?}", both.as_path());
    println!("{:?}", Path::new("./a/.").components().collect::<Vec<_>>());
    println!("{:?}", path.iter().rev().collect::<Vec<_>>());
}
