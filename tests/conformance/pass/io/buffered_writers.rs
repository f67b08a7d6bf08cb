use std::io::{BufWriter, LineWriter, Write};

#[derive(Debug)]
struct Loud(Vec<u8>);
impl Write for Loud {
    fn write(&mut self, buf: &[u8]) -> std::io::Result<usize> {
        println!("write {:?}", String::from_utf8_lossy(buf));
        self.0.extend_from_slice(buf);
        Ok(buf.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn main() {
    let mut w = BufWriter::with_capacity(8, Loud(Vec::new()));
    w.write_all(b"abc").unwrap();
    w.write_all(b"defgh").unwrap();
    w.write_all(b"i").unwrap();
    println!("buffered {:?} of {}", w.buffer(), w.capacity());
    w.write_all(b"a long piece").unwrap();
    let inner = w.into_inner().unwrap();
    println!("{}", inner.0.len());
    let mut l = LineWriter::new(Loud(Vec::new()));
    l.write_all(b"one").unwrap();
    l.write_all(b" line\nnext").unwrap();
    drop(l);
}
