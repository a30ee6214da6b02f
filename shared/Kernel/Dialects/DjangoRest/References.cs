using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.Kernel.Dialects.DjangoRest;

/// <summary>
/// References that lead somewhere. Where to depends on the caller and on the transaction, so whoever reads them says how a document is
/// found: found, it must still be there when the transaction commits; peeked at, not.
/// </summary>
public static class References
{
    /// <summary>Reads a reference and finds its document; null when it was not sent, means none, or failed.</summary>
    /// <param name="input">The object.</param>
    /// <param name="field">The field.</param>
    /// <param name="find">Finds a document that the caller may know of.</param>
    public static Task<T?> ReadReferred<T>(this Input input, ReferenceField field, Func<long, ValueTask<T?>> find)
        where T : class => input.CheckReferred(field, input.Read(field, null), find);

    /// <summary>
    /// Fails a reference that a form has read and that leads nowhere. One that was not sent is not looked at. The document that it leads to;
    /// null when there is none.
    /// </summary>
    /// <param name="input">The object.</param>
    /// <param name="field">The field.</param>
    /// <param name="id">What was read.</param>
    /// <param name="find">Finds a document that the caller may know of.</param>
    public static async Task<T?> CheckReferred<T>(this Input input, ReferenceField field, long? id, Func<long, ValueTask<T?>> find)
        where T : class
    {
        if (id is not { } sent || !input.Has(field.Name) || !input.IsGood(field.Name))
            return null;
        var found = await find(sent);
        if (found is null)
            input.FailUnknown(field);
        return found;
    }

    /// <summary>Fails a reference that leads nowhere.</summary>
    public static void FailUnknown(this Input input, ReferenceField field) =>
        input.Fail(field.Name, input.Messages.NoSuchKey(ReferenceField.Spelling(input.Raw(field.Name))));
}
