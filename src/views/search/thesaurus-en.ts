/** A group a line. Kept to the trade of who keeps what secure; no vendor's or product's own words, but those of common standards. */
export const thesaurus = `
access, reach, enter, entry, get into, log into, permission, entitlement, rights
access review, recertification, recertify, attest access, entitlement review, privilege creep, permission creep, stale access, user review
accidental, by accident, by mistake, mistake, mistaken, inadvertent, unintended, loss
account, user, login, identity
acceptable use, usage policy
act on, follow, react, respond, apply
activity, behaviour, behavior, action, event, events
administrator, admin, admins, superuser, sysadmin, privileged user, root, owner role
advisory, bulletin, security notice, security advisory
alert, alarm, warning, page, notify
allow list, allowlist, whitelist, whitelisting, ip restriction, ip filter, ip allow list
announce, tell, told, notify, notice, inform, informed, communicate, warn, let know, heads up, publish, notification
answer, reply, respond, handle, process
antivirus, anti-virus, anti virus, virus, viruses, malware, ransomware, trojan, malicious, infected
approve, approval, sign off, authorise, authorize, consent, grant, permit
archive, keep, retain, export
assess, assessment, review, evaluate, check, audit
attack, attacker, hacker, hack, hacked, intrusion, intruder, compromise, compromised, breach, incident
audit log, audit trail, activity log, event log, access log, audit record
authentication, authenticate, sign-in, login, log in, sign in, logon, log on
availability, uptime, downtime, outage, unavailable, available, down, offline, reliability, resilience, resilient, sla
availability zone, az, zone, zones, data center outage
background check, background checks, vetting, vet, vetted, screen, screening, criminal record
backup, backups, back up, backed up, backing up, snapshot, copy of data, copies
browser, browsers, chrome, firefox, safari
brute force, password guessing, guess passwords, credential stuffing, lockout, account lockout, failed sign-ins, failed logins, rate limiting
bug, vulnerability, weakness, flaw, security hole, cve, exploit, zero day, defect, security issue
bug bounty, responsible disclosure, vulnerability disclosure, report a vulnerability, security researcher
building, facility, facilities, premises, office, site, data centre
cancel, cancellation, terminate, termination, end of contract, contract end, subscription ends, end of the subscription, after we leave, exit, leave the service, churn, offboarding, expiry of contract
capacity, scaling, scale, quota, quotas, sizing, performance, load
certificate, certificates, cert, certs, ssl, tls, x509
change management, change control, changed, change, modification
check, verify, validate, inspect, confirm, test
choose, select, pick, decide, set, configure, determine
classify, classification, label, labelling, labeling, sensitivity, categorise, categorize, tag
close, deactivate, disable, remove, delete, revoke, block, suspend, lock
cloud account, aws account, azure subscription, gcp project, subscription, tenant account
confidential, sensitive, secret, private, personal
configure, configuration, configured, set up, setup, settings, setting, harden, hardening, secure defaults, default settings, baseline
confirm, confirmation, proof, evidence, certificate of, attest, attestation, in writing, written
connect, connection, integrate, integration, link, hook up, set up, configure
connector, connectors, plugin, plug-in, plugins, add-on, integration, third-party app
contain, isolate, stop, limit, mitigate, mitigation, respond, containment
continuity, business continuity, bcp, fallback, workaround, contingency, manual process, while unavailable
copy, replicate, replication, replicated, mirror, duplicate, second region, geo-redundant, offsite, off-site
credential, credentials, secret, secrets, token, api token, api key, password
customer, client, tenant, subscriber
data, information, content, records, documents, files
data centre, data center, datacenter, datacentre, server room, colocation, building
data loss, lost data, loss of data, missing data, data is gone, lose data
data residency, data location, data sovereignty, where data is stored, where is data stored, hosting location, region, country
data subject, data subjects, dsar, dsr, right to erasure, right to be forgotten, subject access request, access request, erasure request, personal data request
database, databases, db, sql, postgres, postgresql, mysql, data store
ddos, denial of service, dos attack, flooding
delete, erase, erasure, remove, wipe, purge, destroy, deletion, destruction, dispose, disposal, get rid of, shred, clean up
deliver, delivery, send, sent, sending
destroy, destruction, shred, shredding, degauss, wipe, dispose, disposal, sanitise, sanitize, decommission
device, devices, endpoint, endpoints, laptop, laptops, notebook, phone, phones, smartphone, mobile, tablet, computer, computers, workstation, pc, byod
directory, active directory, ldap, identity provider, idp, okta, entra
disaster recovery, dr, failover, fail over, recovery, business continuity, disaster, catastrophe
disk, disks, drive, drives, hard disk, hard drive, hard drives, storage media, media, ssd, tape
dispute, lawsuit, litigation, legal proceedings, court, investigation, ediscovery, e-discovery
dns, spf, dkim, dmarc, sender record, sender records, sender domain, email authentication
email, e-mail, mail, mails, smtp, message, messages
employee, employees, staff, people, person, personnel, team member, team members, colleague, colleagues, worker, workers, workforce, engineer, engineers
employee leaves, leaver, leavers, leaves, left, leave, quit, quits, resign, resigns, resigned, departs, departing, departed, fired, terminated employee, terminated, offboard, offboarding, deprovision, deprovisioning, ex-employee, former employee
encrypt, encryption, encrypted, cipher, ciphering, cryptography, crypto, scramble
encryption at rest, at rest, stored data, disk encryption, storage encryption
encryption in transit, in transit, in flight, transport encryption, tls, https, ssl
erasure, right to be forgotten, delete personal data, answer requests
evidence, forensics, forensic, artefacts, artifacts, traces, logs
export, exported, exports, download, downloaded, downloads, extract, take out, portability, data portability
external, outside, outsiders, third party, third parties, partner, partners, outside the organisation, independent
file, files, document, documents, attachment, attachments, upload, uploads, uploaded
fire, flood, power, cooling, electricity, ups, generator, air conditioning, hvac, environmental
firewall, firewalls, waf, web application firewall, security group, security groups, network filter
fix, fixed, repair, remediate, remediation, resolve, patch, correct
grant, give, assign, allow, permit, provide
guard, guards, physical access, badge, badges, visitors, visitor, physical entry, cctv, enters, physical security
guest, guests, external user, external users, contractor, contractors, freelancer
hardware, physical machine, physical machines, server hardware, machine, machines, host, hosts, bare metal
hardware key, hardware keys, security key, yubikey, fido, fido2, passkey
hash, hashes, hashed, hashing, salted, bcrypt, stored passwords
hold, holds, held, own, manage, keep, custody, control, possess
hypervisor, virtualisation, virtualization, virtual machine, virtual machines, vm, vms
incident, incidents, breach, compromise, attack, emergency, security event
incident response, response plan, ir plan, incident plan, playbook, runbook, incident response plan
install, installs, installed, deploy, deployed, deployment, roll out, rollout, upgrade, upgrades, update, updates, apply
instruction, instructions, guide, guidance, documentation, manual, how-to, tutorial
isolate, isolation, segregate, segregation, separate, separated, separation, apart, partition, tenant isolation, multi-tenancy, multitenant, multi-tenant, data isolation, segment, segmentation
keep, retain, retention, store, preserve, save, hold on to
key, keys, encryption key, kms, key management, hsm, hardware security module
law, legal, lawful, lawful basis, legal basis, consent, legitimate, gdpr, regulation, compliance, legally
authority, authorities, regulator, regulators, supervisory authority, data protection authority, dpa, police, ico
least privilege, minimum access, minimal rights, need to know, no more access, excessive rights, over-privileged, privilege creep
library, libraries, dependency, dependencies, open source, third-party code, sbom, supply chain
limit, restrict, restriction, cap, narrow, minimise, minimize, reduce, scope
log, logs, logging, logged, record, records, recorded, trail, audit
lose, lost, losing, loss, missing, stolen, steal, theft, misplaced
maintenance window, release window, downtime window, update window, change window, maintenance
mfa, 2fa, two factor, two-factor, second factor, multi-factor authentication, multifactor, otp, authenticator app, one-time password, two step
misuse, abuse, fraud, misused, abused, takeover, account takeover, hijack, hijacked, stolen account
monitor, monitors, monitoring, watch, watches, observe, detect, detection, surveillance, supervise, keep an eye on, siem, soc
review, reviews, reviewed, look at, looks at, looked at, look over, go through, examine, inspect, read
network, networks, networking, wifi, wi-fi, wireless, home office, lan, vpc, subnet, intranet, vpn, connectivity
new user, onboard, onboarding, joiner, joiners, create account, create accounts, provision, provisioning, each person an account
operate, operates, run, runs, running, manage, maintain, administer, host, look after, take care of
operating system, operating systems, os, guest os, linux, windows
outage, outages, failure, fails, fail, down, goes down, crash, crashes, breaks, unavailable, disruption, disaster, loss of a site
password, passwords, passphrase, credentials
patch, patches, patching, patched, update, updates, updating, upgrade, security update, security updates, fix
penetration test, pen test, pentest, pen-test, pentesting, penetration testing, ethical hacking, red team, security test, independent tester, penetration tester
period, duration, how long, length of time, time limit
permission, permissions, privilege, privileges, rights, role, roles, rbac, access level, authorisation, authorization
personal data, pii, personally identifiable, personal information, privacy, gdpr
phishing, phish, phished, phishing mail, social engineering, scam, spoofing
plan, plans, planning, prepare, preparation
policy, policies, rule, rules, standard
port, ports, address, addresses, ip address, ip addresses
preview, staging, test environment, sandbox, preview environment, pre-production
private link, privatelink, private connection, private endpoint, vpn, direct connect
production, live, prod
protect, protection, secure, securing, safeguard, defend, guard, shield, harden
public, internet-facing, github, repository, repositories
quarterly, quarter, every quarter, every three months
recover, recovery, restore, restoration, restored, bring back, get back, rollback, roll back, undo
redundant, redundancy, redundantly, high availability, ha, fault tolerant, single point of failure
region, regions, country, countries, location, jurisdiction, geography, where
rehearse, rehearsal, exercise, drill, drills, test, tabletop, practise, practice, simulate
release, releases, version, versions, update, upgrade, new version, patch level
report, reports, reporting, notify, raise, escalate, inform, submit, tell, contact, call
request, requests, ask, ticket, inquiry, demand
retention, retention period, retention periods, how long kept, kept, storage period, data lifecycle
revoke, revoked, invalidate, cancel, disable, withdraw, block, rotate
rotate, rotation, rotating, renew, roll, change, replace, cycle
sbom, software bill of materials, libraries
scan, scans, scanning, scanner, check, inspect, search
security contact, contact person, point of contact, who to contact, emergency contact
segregation of duties, separation of duties, four eyes, four-eyes, dual control, maker checker, keep from granting
send, stream, forward, ship, push, export, feed
server, servers, machine, machines, host, hosts, compute, instance, instances
session, sessions, logged in, log out, sign out, logout, sign-out, log off
share, shared, sharing, external link, external links, share outside, public link
shared account, shared accounts, generic account, generic accounts, personal account, individual account, account of their own
siem, splunk, sentinel, security monitoring, log forwarding, monitoring system
sign, signed, signature, signatures, signing, integrity, authenticity, tamper, checksum
sign-in, sign in, login, log in, logon, log on, authentication
single sign-on, sso, saml, oidc, openid, federated login, federation
source code, code, coding, development, developers, sdlc, secure development, programming
status page, service status, status, outage notice
storage, store, stored, s3, bucket, disk, file storage
subprocessor, subprocessors, sub-processor, sub-processors, sub processor, sub processors, subcontractor, subcontractors, supplier, suppliers, vendor list
support access, vendor access, staff access, provider access, support staff, see our data, see our content, look at our data, see content, customer lockbox, third-party access, insider
suspected, suspicious, suspicion, unusual, strange, odd, anomaly, anomalous
synchronise, synchronize, sync, clock, clocks, ntp, time server
template, templates, blueprint, terraform, cloudformation, infrastructure as code
test, tests, tested, testing, verify, try, trial, check
token, tokens, api token, api key, api keys, secret, credential, credentials, personal access token, access token
train, training, trained, awareness, educate, education, teach, course
transfer, international transfer, cross-border, third country
unavailable, downtime, outage, offline, not reachable, not available
update, updates, upgrade, upgrades, new version, release, patch
user, users, people, person, account, accounts, employee, employees
vault, secrets manager, secret store, key vault, password manager, safe place
vendor role, cross-account role, assume role, cross account, support role
vulnerability, vulnerabilities, weakness, security hole, bug, cve, flaw, exploit, security issue
vulnerability scan, vulnerability scanning, scanner, scan for vulnerabilities, known vulnerabilities, security scan
webhook, webhooks, callback, callbacks
workflow, workflows, process, processes, automation, flow
yearly, annual, annually, once a year, every year
monthly, every month, once a month
twice a year, half-yearly, semi-annual, every six months, biannual
daily, every day
`
