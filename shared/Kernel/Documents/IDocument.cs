namespace Mostrador.Kernel.Documents;

/// <summary>Something a module stores: an immutable record that knows its kind and its key.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IDocument<TSelf>
    where TSelf : class, IDocument<TSelf>
{
    /// <summary>How this kind of document is named, serialised and indexed.</summary>
    static abstract DocumentType<TSelf> Type { get; }

    /// <summary>The key within its type and partition; any text of at most 255 characters.</summary>
    string Key { get; }
}
