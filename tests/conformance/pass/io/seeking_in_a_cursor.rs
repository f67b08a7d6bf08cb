use std::io::{Cursor, Read, Seek, SeekFrom, Write};

fn main() {
    let mut c = Cursor::new(Vec::new());
    c.write_all(b"0123456789").unwrap();
    println!("{}", c.seek(SeekFrom::Start(2)).unwrap());
    c.write_all(b"ab").unwrap();
    println!("{} {}", c.position(), c.seek(SeekFrom::End(-3)).unwrap());
    let mut rest = String::new();
    c.read_to_string(&mut rest).unwrap();
    println!("{rest} {:?}", c.seek(SeekFrom::Current(-20)).map_err(|e| e.to_string()));
    c.set_position(12);
    c.write_all(b"!").unwrap();
    println!("{:?}", c.into_inner());
    let mut fixed = Cursor::new([0u8; 4]);
    println!("{:?}", fixed.write(b"abcdef"));
    println!("{:?} {:?}", fixed.write(b"g"), fixed.rewind());
    println!("{:?}", fixed);
}
