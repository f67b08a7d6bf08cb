use std::borrow::Cow;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::rc::Rc;

fn depth<P: AsRef<Path>>(p: P) -> usize {
    p.as_ref().components().count()
}

fn main() {
    println!("{} {} {}", depth("a/b"), depth(String::from("a")), depth(PathBuf::from("/a/b/c")));
    println!("{} {}", depth(OsStr::new("x/y")), depth(Path::new("z")));
    let shared: Rc<Path> = Rc::from(Path::new("a/b"));
    let boxed: Box<Path> = shared.to_path_buf().into_boxed_path();
    let cow: Cow<Path> = Cow::from(&*boxed);
    println!("{:?} {:?} {}", shared, cow, cow == Path::new("a/b"));
    let s: &str = shared.to_str().unwrap();
    println!("{s} {}", shared.join("c").to_string_lossy());
}
