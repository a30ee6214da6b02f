using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects;

/// <summary>What the documentation needs to know of a field, whichever dialect reads it.</summary>
public interface IDocumentedField
{
    /// <summary>JSON name.</summary>
    string Name { get; }

    /// <summary>Whether a whole object must have it.</summary>
    bool Required { get; }

    /// <summary>What the documentation says of a value: a JSON schema.</summary>
    JsonObject Schema();
}
