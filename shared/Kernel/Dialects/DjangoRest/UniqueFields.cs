using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Dialects.DjangoRest;

/// <summary>Fields whose values no two documents may share.</summary>
public static class UniqueFields
{
    /// <summary>Fails a field whose value is another document's. One that failed already is not looked at.</summary>
    /// <param name="input">The object.</param>
    /// <param name="field">The field, read already.</param>
    /// <param name="reader">Where the claims are.</param>
    /// <param name="scope">What must be unique.</param>
    /// <param name="value">The value as it is claimed; null = none.</param>
    /// <param name="owner">Key of the document that would have it.</param>
    /// <param name="message">What is said of a value that is taken.</param>
    public static async Task MustBeFree(
        this Input input, Field field, PartitionReader reader, string scope, string? value, string owner, string message)
    {
        if (value is not null && input.IsGood(field.Name) && await reader.IsTaken(scope, value, owner))
            input.Fail(field.Name, message);
    }
}
