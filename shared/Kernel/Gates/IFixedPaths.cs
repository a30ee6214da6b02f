using Microsoft.AspNetCore.Http;

namespace Mostrador.Kernel.Gates;

/// <summary>
/// The paths without an id in them. The hosts choose among the functions of a method: a method that <c>users/profile</c> does not
/// have is taken by <c>users/{id}</c>, and "profile" for an id. A gate that tells ids from words asks here first.
/// </summary>
public interface IFixedPaths
{
    /// <summary>What is wrong with a request to a fixed path; null = it has the method, or the path is none of these.</summary>
    WrongMethod? Refused(HttpRequest request);
}
