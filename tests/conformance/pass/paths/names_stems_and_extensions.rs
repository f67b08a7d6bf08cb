use std::path::Path;

fn main() {
    for text in ["notes.tar.gz", ".profile", "dir/", "a/..", "/", "", "x.", "..", ".a.b"] {
        let p = Path::new(text);
        println!("{text:?}: {:?} {:?} {:?} {:?}", p.file_name(), p.file_stem(), p.extension(), p.file_prefix());
    }
    println!("{}", Path::new("a/b.txt").with_extension("md").display());
    println!("{}", Path::new("a/b").with_added_extension("md").display());
    println!("{}", Path::new("a/b.txt").with_file_name("c").display());
    println!("{}", Path::new("a/b.txt/").with_extension("").display());
}
