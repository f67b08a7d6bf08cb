use std::fmt;

struct Entry;

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().key(&"a").value(&vec![1]).entry(&"b", &vec![2]).finish_non_exhaustive()
    }
}

struct Rest;

impl fmt::Debug for Rest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entry(&1).finish_non_exhaustive()?;
        f.debug_set().finish_non_exhaustive()?;
        f.debug_tuple("T").finish_non_exhaustive()?;
        f.debug_tuple("T").field(&Entry).finish_non_exhaustive()
    }
}

fn main() {
    println!("{:?} {:#?}", Entry, Entry);
    println!("{:?} {:#?}", Rest, Rest);
}
