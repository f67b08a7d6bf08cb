use std::collections::HashSet;
use std::path::{Path, PathBuf};

fn main() {
    let a = Path::new("a/./b//c/");
    let b = PathBuf::from("a/b/c");
    println!("{} {}", a == b, a.as_os_str() == b.as_os_str());
    println!("{} {}", a.starts_with("a/b"), a.starts_with("a/bb"));
    println!("{} {}", a.ends_with("b/c"), a.ends_with("/b/c"));
    println!("{:?}", Path::new("a/b").cmp(Path::new("a-b")));
    let set: HashSet<PathBuf> = [a.to_path_buf(), b, "a/../c".into()].into();
    println!("{}", set.len());
    for up in Path::new("/x/y").ancestors() {
        println!("{up:?}");
    }
    println!("{} {}", Path::new("/x").is_absolute(), Path::new("x").has_root());
}
