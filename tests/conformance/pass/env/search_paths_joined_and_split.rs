use std::env;
use std::path::PathBuf;

fn main() {
    let joined = env::join_paths(["/bin", "/usr/bin", ""]).unwrap();
    println!("{joined:?}");
    let parts: Vec<PathBuf> = env::split_paths(&joined).collect();
    println!("{parts:?}");
    println!("{}", env::join_paths(["a:b"]).unwrap_err());
    println!("{:?}", env::split_paths("").collect::<Vec<_>>());
    println!("{}", env::consts::FAMILY);
}
