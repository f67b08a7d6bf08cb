use std::io::{self, Read};

fn main() -> io::Result<()> {
    let mut out = String::new();
    "Hello, ".as_bytes().chain("world".as_bytes()).take(9).read_to_string(&mut out)?;
    println!("{out}");
    let mut four = [0u8; 4];
    io::repeat(b'x').read_exact(&mut four)?;
    println!("{four:?}");
    let sum: u32 = b"\x01\x02\x03".bytes().map(|b| b.unwrap() as u32).sum();
    println!("{sum}");
    let e = (&b"ab"[..]).read_exact(&mut four).unwrap_err();
    println!("{:?} {e}", e.kind());
    let mut sink = Vec::new();
    let n = io::copy(&mut &b"copied"[..], &mut sink)?;
    println!("{n} {sink:?}");
    println!("{}", io::copy(&mut io::empty(), &mut io::sink())?);
    Ok(())
}
