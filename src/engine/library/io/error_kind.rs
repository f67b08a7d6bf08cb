//! Kinds of errors, and the numbers that Linux gives them.
use crate::fmt;

macro_rules! kinds {
    ($($kind:ident $text:literal;)*) => {
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[non_exhaustive]
        pub enum ErrorKind { $($kind,)* }
        impl ErrorKind {
            pub(super) const ALL: &'static [ErrorKind] = &[$(ErrorKind::$kind,)*];
            pub(super) const fn description(&self) -> &'static str { match *self { $(ErrorKind::$kind => $text,)* } }
        }
    };
}
kinds! {
    NotFound "entity not found"; PermissionDenied "permission denied"; ConnectionRefused "connection refused"; ConnectionReset "connection reset";
    HostUnreachable "host unreachable"; NetworkUnreachable "network unreachable"; ConnectionAborted "connection aborted"; NotConnected "not connected";
    AddrInUse "address in use"; AddrNotAvailable "address not available"; NetworkDown "network down"; BrokenPipe "broken pipe";
    AlreadyExists "entity already exists"; WouldBlock "operation would block"; NotADirectory "not a directory"; IsADirectory "is a directory";
    DirectoryNotEmpty "directory not empty"; ReadOnlyFilesystem "read-only filesystem or storage medium";
    FilesystemLoop "filesystem loop or indirection limit (e.g. symlink loop)"; StaleNetworkFileHandle "stale network file handle";
    InvalidInput "invalid input parameter"; InvalidData "invalid data"; TimedOut "timed out"; WriteZero "write zero"; StorageFull "no storage space";
    NotSeekable "seek on unseekable file"; QuotaExceeded "quota exceeded"; FileTooLarge "file too large"; ResourceBusy "resource busy";
    ExecutableFileBusy "executable file busy"; Deadlock "deadlock"; CrossesDevices "cross-device link or rename"; TooManyLinks "too many links";
    InvalidFilename "invalid filename"; ArgumentListTooLong "argument list too long"; Interrupted "operation interrupted"; Unsupported "unsupported";
    UnexpectedEof "unexpected end of file"; OutOfMemory "out of memory"; InProgress "in progress"; Other "other error";
    Uncategorized "uncategorized error";
}
impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(self.description()) }
}
macro_rules! codes {
    ($($($code:literal)|* => $kind:ident;)*) => {
        pub(super) fn kind_of_code(code: i32) -> ErrorKind {
            match code { $($($code)|* => ErrorKind::$kind,)* _ => ErrorKind::Uncategorized }
        }
    };
}
codes! {
    1 | 13 => PermissionDenied; 2 => NotFound; 4 => Interrupted; 7 => ArgumentListTooLong; 11 => WouldBlock; 12 => OutOfMemory; 16 => ResourceBusy;
    17 => AlreadyExists; 18 => CrossesDevices; 20 => NotADirectory; 21 => IsADirectory; 22 => InvalidInput; 26 => ExecutableFileBusy; 27 => FileTooLarge;
    28 => StorageFull; 29 => NotSeekable; 30 => ReadOnlyFilesystem; 31 => TooManyLinks; 32 => BrokenPipe; 35 => Deadlock; 36 => InvalidFilename;
    38 | 95 => Unsupported; 39 => DirectoryNotEmpty; 40 => FilesystemLoop; 98 => AddrInUse; 99 => AddrNotAvailable; 100 => NetworkDown;
    101 => NetworkUnreachable; 103 => ConnectionAborted; 104 => ConnectionReset; 107 => NotConnected; 110 => TimedOut; 111 => ConnectionRefused;
    113 => HostUnreachable; 115 => InProgress; 116 => StaleNetworkFileHandle; 122 => QuotaExceeded;
}
/// What `strerror` says of numbers from 0, a `|` between them.
const MESSAGES: &str = "Success|Operation not permitted|No such file or directory|No such process|Interrupted system call|Input/output error|\
    No such device or address|Argument list too long|Exec format error|Bad file descriptor|No child processes|Resource temporarily unavailable|\
    Cannot allocate memory|Permission denied|Bad address|Block device required|Device or resource busy|File exists|Invalid cross-device link|\
    No such device|Not a directory|Is a directory|Invalid argument|Too many open files in system|Too many open files|\
    Inappropriate ioctl for device|Text file busy|File too large|No space left on device|Illegal seek|Read-only file system|Too many links|\
    Broken pipe|Numerical argument out of domain|Numerical result out of range|Resource deadlock avoided|File name too long|No locks available|\
    Function not implemented|Directory not empty|Too many levels of symbolic links||No message of desired type|Identifier removed|\
    Channel number out of range|Level 2 not synchronized|Level 3 halted|Level 3 reset|Link number out of range|Protocol driver not attached|\
    No CSI structure available|Level 2 halted|Invalid exchange|Invalid request descriptor|Exchange full|No anode|Invalid request code|\
    Invalid slot||Bad font file format|Device not a stream|No data available|Timer expired|Out of streams resources|\
    Machine is not on the network|Package not installed|Object is remote|Link has been severed|Advertise error|Srmount error|\
    Communication error on send|Protocol error|Multihop attempted|RFS specific error|Bad message|Value too large for defined data type|\
    Name not unique on network|File descriptor in bad state|Remote address changed|Can not access a needed shared library|\
    Accessing a corrupted shared library|.lib section in a.out corrupted|Attempting to link in too many shared libraries|\
    Cannot exec a shared library directly|Invalid or incomplete multibyte or wide character|Interrupted system call should be restarted|\
    Streams pipe error|Too many users|Socket operation on non-socket|Destination address required|Message too long|\
    Protocol wrong type for socket|Protocol not available|Protocol not supported|Socket type not supported|Operation not supported|\
    Protocol family not supported|Address family not supported by protocol|Address already in use|Cannot assign requested address|\
    Network is down|Network is unreachable|Network dropped connection on reset|Software caused connection abort|Connection reset by peer|\
    No buffer space available|Transport endpoint is already connected|Transport endpoint is not connected|\
    Cannot send after transport endpoint shutdown|Too many references: cannot splice|Connection timed out|Connection refused|Host is down|\
    No route to host|Operation already in progress|Operation now in progress|Stale file handle|Structure needs cleaning|\
    Not a XENIX named type file|No XENIX semaphores available|Is a named type file|Remote I/O error|Disk quota exceeded|No medium found|\
    Wrong medium type|Operation canceled|Required key not available|Key has expired|Key has been revoked|Key was rejected by service|Owner died|\
    State not recoverable|Operation not possible due to RF-kill|Memory page has hardware error";
pub(super) fn message_of_code(code: i32) -> String {
    match MESSAGES.split('|').nth(code as usize) {
        Some(text) if !text.is_empty() => String::from(text),
        _ => format!("Unknown error {code}"),
    }
}
