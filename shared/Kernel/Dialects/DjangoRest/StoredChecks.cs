using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Dialects.DjangoRest;

/// <summary>What a field can be wrong about that only the store knows: a reference that leads nowhere, a value that is taken.</summary>
public static class StoredChecks
{
    /// <summary>What a reference refers to, whether it was sent or kept. One that was sent and leads nowhere is an error of its field.</summary>
    /// <param name="input">What was sent.</param>
    /// <param name="field">The reference.</param>
    /// <param name="id">Its value; null = none.</param>
    /// <param name="find">Finds the document, if it is there for the caller.</param>
    public static async ValueTask<T?> Refer<T>(this Input input, ReferenceField field, long? id, Func<long, ValueTask<T?>> find)
        where T : class
    {
        if (id is not { } key || !input.IsGood(field.Name))
            return null;
        var found = await find(key);
        if (found is null && input.Has(field.Name))
            input.Fail(field.Name, input.Messages.NoSuchKey(ReferenceField.Spelling(input.Raw(field.Name))));
        return found;
    }

    /// <summary>Says that a value is another document's.</summary>
    /// <param name="input">What was sent.</param>
    /// <param name="field">The field, read already.</param>
    /// <param name="reader">Where the claims are.</param>
    /// <param name="scope">What must be unique.</param>
    /// <param name="value">The value as it is claimed; null = none.</param>
    /// <param name="owner">Key of the document that would have it.</param>
    /// <param name="message">What is said of a value that is taken.</param>
    public static async Task MustBeFree(
        this Input input, Field field, PartitionReader reader, string scope, string? value, string owner, string message)
    {
        if (value is not null && input.IsGood(field.Name) && await reader.OwnerOf(scope, value) is { } holder && holder != owner)
            input.Fail(field.Name, message);
    }
}
