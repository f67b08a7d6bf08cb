use std::io::{BufWriter, Write};

fn main() {
    let mut room = [0u8; 4];
    let mut slice = &mut room[..];
    println!("{:?}", slice.write_all(b"abcdef").map_err(|e| e.kind()));
    println!("{:?}", room);
    let mut w = BufWriter::new(&mut room[..]);
    write!(w, "{}-{}", 12345, 678).unwrap();
    let e = w.into_inner().unwrap_err();
    println!("{}", e.error());
    let (err, w) = e.into_parts();
    println!("{:?} {:?}", err.kind(), w.buffer());
    let (_, rest) = w.into_parts();
    println!("{:?} {:?}", rest.unwrap(), room);
}
