use std::error::Error as _;
use std::io::{Error, ErrorKind};
use std::num::ParseIntError;

fn parse(s: &str) -> Result<i32, Error> {
    s.parse().map_err(|e: ParseIntError| Error::new(ErrorKind::InvalidData, e))
}

fn main() {
    println!("{} {}", size_of::<Error>(), size_of::<Result<(), Error>>());
    let e = parse("x").unwrap_err();
    println!("{e}; {:?}; {:?}", e, e.source().is_some());
    println!("{:?}", e.get_ref().unwrap().downcast_ref::<ParseIntError>());
    println!("{:?}", e.downcast::<ParseIntError>());
    let os = Error::from_raw_os_error(2);
    println!("{os}; {os:?}; {:?}", os.raw_os_error());
    let simple = Error::from(ErrorKind::UnexpectedEof);
    println!("{simple}; {simple:?}");
    println!("{:?}", simple.into_inner().is_none());
    println!("{:?}", Error::other("boom"));
    let boxed: Box<dyn std::error::Error + Send + Sync> = Error::other("boxed").into();
    println!("{boxed}");
}
