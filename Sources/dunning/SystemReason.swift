import DocumentModel
import Glibc

/// Why the system refused something, in words. Its own words are English and for programmers.
enum SystemReason: CaseIterable {
  case missing, notPermitted, full, quota, fileSize, readOnly, device, notAFolder, folder, links, nameTooLong
  case tooManyOpen, noFile, closed, inUse, standsThere, memory

  /// Nil for what nobody meets.
  init?(code: Int32) {
    let reason: SystemReason? =
      switch code {
      case ENOENT: .missing
      case EACCES, EPERM: .notPermitted
      case ENOSPC: .full
      case EDQUOT: .quota
      case EFBIG: .fileSize
      case EROFS: .readOnly
      case EIO: .device
      case ENOTDIR: .notAFolder
      case EISDIR: .folder
      case ELOOP: .links
      case ENAMETOOLONG: .nameTooLong
      case EMFILE, ENFILE: .tooManyOpen
      case ENOTSUP, EINVAL: .noFile
      case EPIPE: .closed
      case EBUSY, ETXTBSY: .inUse
      case EEXIST, ENOTEMPTY: .standsThere
      case ENOMEM: .memory
      default: nil
      }
    guard let reason else { return nil }
    self = reason
  }

  func words(_ language: Language) -> String {
    let (simplified, traditional, english) = wording
    return language.pick(simplified, traditional, english)
  }

  private var wording: (String, String, String) {
    switch self {
    case .missing: ("路径不存在", "路徑不存在", "there is no such file or folder")
    case .notPermitted: ("没有权限", "沒有權限", "permission is lacking")
    case .full: ("磁盘已满", "磁碟已滿", "the disk is full")
    case .quota: ("磁盘配额已用完", "磁碟配額已用完", "the disk quota is used up")
    case .fileSize: ("文件超过了允许的大小", "檔案超過了允許的大小", "the file would be larger than is allowed")
    case .readOnly: ("该磁盘只能读取", "該磁碟只能讀取", "the disk can only be read")
    case .device: ("磁盘或网络读写出错", "磁碟或網路讀寫出錯", "the disk or network failed")
    case .notAFolder: ("路径中有一段不是文件夹", "路徑中有一段不是資料夾", "a part of the path is no folder")
    case .folder: ("这是文件夹", "這是資料夾", "it is a folder")
    case .links: ("符号链接互相指向", "符號連結互相指向", "symbolic links lead in a circle")
    case .nameTooLong: ("名称太长", "名稱太長", "the name is too long")
    case .tooManyOpen: ("打开的文件太多", "開啟的檔案太多", "too many files are open")
    case .noFile: ("这不是普通文件", "這不是普通檔案", "it is not an ordinary file")
    case .closed: ("接收方已关闭", "接收方已關閉", "the receiver has closed")
    case .inUse: ("正被其他程序使用", "正被其他程式使用", "another program is using it")
    case .standsThere: ("那里已有同名文件", "那裡已有同名檔案", "something of that name stands there")
    case .memory: ("内存不足", "記憶體不足", "memory is short")
    }
  }
}

extension FailureWords {
  /// What the number of a failed call means.
  func reason(_ code: Int32) -> String {
    if let reason = SystemReason(code: code) { return reason.words(language) }
    let words = String(cString: strerror(code))
    return pick("系统错误 \(code)（\(words)）", "系統錯誤 \(code)（\(words)）", "system error \(code) (\(words))")
  }
}
