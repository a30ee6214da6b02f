namespace Mostrador.Storage;

/// <summary>A store cannot be opened, read or written: one sentence that says what, where and what to do.</summary>
public class StorageException : Exception
{
    /// <summary>A fault that has no cause in code.</summary>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with the exception that tells more.</summary>
    public StorageException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
