using Mostrador.Kernel.Hosting;

namespace Mostrador.Storage;

/// <summary>A store cannot be opened, read or written: one sentence that says what, where and what to do.</summary>
public class StorageException(string message, Exception? cause = null) : StartupException(message, cause);
